import type { ChildPlatform } from '../words.ts'

/** Words that name a device or its system, over folded text. Longer ones first where they overlap. */
export const DEVICE_WORDS: readonly { platform: ChildPlatform; pattern: RegExp }[] = [
  { platform: 'chromeos', pattern: /chrome ?books?|chrome ?os|хромбук\p{L}*/u },
  {
    platform: 'other',
    pattern: /linux|ubuntu|debian|fedora|raspberry(?: pi)?|playstation|ps ?[45]|xbox|smart-?tv|fernseher/
  },
  {
    platform: 'mac',
    pattern:
      /mac[ -]?books?(?: ?(?:air|pro))?|i ?macs?|mac ?os(?: x)?|mac mini|apple[- ](?:laptop|rechner|computer|notebook)|macs?|макбук\p{L}*|ماك ?بوك/u
  },
  {
    platform: 'ios',
    pattern:
      /i[ -]?pads?(?: ?(?:air|pro|mini))?|i ?pad(?:a|zie|em|de|te|inde|i)|i[ -]?phones?|i ?phone(?:a|da|u)|i ?phonie|ios|ipados|ipod|айпад\p{L}*|айфон\p{L}*|[اآ]يباد|[اآ]يفون/u
  },
  {
    platform: 'android',
    pattern:
      /android(?:-?(?:handy|tablet|gerat|telefon|smartphone))?|samsung(?: galaxy)?|galaxy(?: tab)?|huawei|xiaomi|redmi|oneplus|motorola|google pixel|pixel \d\w*|play ?store|google play|family ?link|fire[- ]?(?:tablet|hd)(?: \d+)?|amazon[- ](?:fire|tablet)|kindle fire|oppo|realme|honor|nokia|sony xperia|lenovo tab\p{L}*|андро[иї]д\p{L}*|[أا]ندرويد|самсунг\p{L}*/u
  },
  {
    platform: 'windows',
    pattern:
      /windows(?:[- ](?:xp|vista|\d+(?:\.\d)?|pc|laptop|rechner|computer|notebook))?|win ?(?:7|8|10|11)|(?:microsoft )?surface(?: (?:pro|go|laptop|book))?|(?:hp|dell|lenovo|acer|asus|medion|toshiba|fujitsu|msi|thinkpad|thinkbook|ideapad)[- ](?:laptop|notebook|rechner|pc|computer|convertible)|thinkpad|ideapad|(?:laptop|notebook|rechner|pc|computer) von (?:hp|dell|lenovo|acer|asus|medion|microsoft)|виндо[уву]с\p{L}*|ويندوز/u
  }
]

/** A device without a system: worth a question, no route. */
export const DEVICE_WITHOUT_SYSTEM = /laptop|notebook|rechner|computer|pc|tablet|handy|smartphone|telefon/

/** "Wir haben kein Gerät": there is nothing to route by, and that is the news. */
export const NO_DEVICE =
  /(?:haben|hat|habe|besitzt|besitzen|gibt es|mit) (?:leider |hier |zu hause |im moment |zurzeit |gar |noch )*(?:kein(?:en|e)?) (?:eigene[sn]? |passende[sn]? )?(?:gerat|computer|laptop|rechner|pc|tablet)|no (?:device|computer|laptop)|kein (?:eigenes )?gerat/

/** Screenshots are made on the device that shows the trouble; the programs name them in their own way. */
export const SCREENSHOT_NAMES: readonly { platform: ChildPlatform; pattern: RegExp }[] = [
  { platform: 'android', pattern: /^screenshot_\d{8}[-_]\d{6}/i },
  { platform: 'mac', pattern: /^(?:bildschirmfoto|screen ?shot) \d{4}-\d{2}-\d{2} (?:um|at) /i },
  {
    platform: 'windows',
    pattern: /^screenshot \d{4}-\d{2}-\d{2} \d{6}|^screenshot \(\d+\)\.png$|^bildschirmfoto \(\d+\)\.png$/i
  }
]
