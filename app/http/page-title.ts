import type { AppLoadContext } from '@remix-run/node'
import { pageLanguage } from './language.ts'
import { screenTexts } from './screen-texts.ts'

/** The title of a page in the reader's language, from its loader: `titleWith` puts the product behind it. */
export async function pageTitle(
  { request, context }: { request: Request; context: AppLoadContext },
  key: string,
  values: Record<string, unknown> = {}
): Promise<string> {
  const texts = screenTexts(await pageLanguage(request, context))
  return texts.t('titleWith', { title: texts.t(key, values) })
}
