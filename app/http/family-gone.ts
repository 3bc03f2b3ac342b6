import type { AppLoadContext } from '@remix-run/node'
import type { Language } from '../domain/words.ts'
import { frameOf } from './family-frame.ts'
import { speakerFor } from './family-speaker.ts'

type Asked = { path: string; language: Language | null; search: URLSearchParams; expired: boolean }

/** The page of a link that is not valid (any more): friendly, with the way to go on. */
export function gonePageOf(context: AppLoadContext, { path, language, search, expired }: Asked) {
  const speaker = speakerFor(language ?? 'de', context.clock())
  const { line, text } = speaker
  const kind = expired ? 'expired' : 'unknown'
  return {
    pageLanguage: speaker.language,
    title: text('title.gone', { school: context.school.name }),
    frame: frameOf(context, path, speaker, null),
    action: `${path}?l=${speaker.language}`,
    thanks: search.get('danke') === 'link' ? line('thanks.link') : null,
    gone: {
      head: line(`gone.${kind}`),
      text: line(`gone.${kind}Text`),
      renew: expired ? line('gone.renew') : null,
      renewHint: line('gone.renewHint'),
      write: line('gone.write')
    }
  }
}
