import type { AppLoadContext } from '@remix-run/node'
import { legalOf } from '../domain/settings/legal.ts'
import { pageLanguage } from './language.ts'
import { screenTexts } from './screen-texts.ts'

/** What every page for everybody shows around its text, and what the school has filled in. */
export async function publicPage(
  { request, context }: { request: Request; context: AppLoadContext },
  key: string
) {
  const language = await pageLanguage(request, context)
  const other: 'de' | 'en' = language === 'de' ? 'en' : 'de'
  const address = new URL(request.url)
  address.searchParams.set('l', other)
  const legal = legalOf(context.db)
  return {
    pageLanguage: language,
    title: `${screenTexts(language).t(key)} – ${context.school.name}`,
    legal,
    frame: {
      school: context.school.name,
      mail: context.school.supportAddress,
      phone: [legal.phone, legal.phoneHours].filter(Boolean).join(', '),
      other: { to: address.pathname + address.search, language: other }
    }
  }
}
