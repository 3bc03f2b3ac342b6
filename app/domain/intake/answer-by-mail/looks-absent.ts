const ABSENT = [
  /(?:bin|befinde mich|sind)\b[^!?\n]{0,80}\b(?:nicht (?:im (?:haus|hause|büro|dienst)|erreichbar|verfügbar|anwesend)|abwesend|außer haus|im urlaub|in elternzeit|erkrankt|krankgeschrieben)/iu,
  /automatisch (?:erstellt|generiert|erzeugt|versandt|verschickt)|automatische (?:antwort|nachricht|e-?mail)|abwesenheits(?:notiz|nachricht|assistent|meldung)/iu,
  /(?:nachricht|mail|e-mail) wird nicht (?:weitergeleitet|gelesen|bearbeitet)/iu,
  /in dringenden fällen wenden sie sich/iu,
  /out of (?:the )?office|automatic(?:ally generated)? (?:reply|message)|auto-?reply|i am (?:currently )?(?:away|on leave|on holiday|on vacation)/iu
]

/**
 * Whether a mail that calls itself written by a person reads like an absence note: such a one must never reach a family.
 * Errs on the careful side; a person can still send the words.
 */
export const looksAbsent = (mail: { subject: string; visible: string }): boolean =>
  ABSENT.some((pattern) => pattern.test(mail.subject) || pattern.test(mail.visible.slice(0, 5_000)))
