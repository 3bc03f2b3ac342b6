import mailDe from './mail.de.ts'
import mailEn from './mail.en.ts'

/** The languages of the interface, German first. Family pages speak more (see `arrived-lines.ts` and `family.*.ts`). */
export const INTERFACE_LANGUAGES = ['de', 'en'] as const
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number]

/** Texts that the domain writes into mails. The screens load their own (`screens.de.ts`, `screens.en.ts`). */
export const mailResources = { de: { mail: mailDe }, en: { mail: mailEn } }
