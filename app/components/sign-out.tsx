import { type FormEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { allWordsOf, forgetWords } from './kept-words.ts'
import { PostForm } from './post-form.tsx'

/** Nobody waits longer to be signed out. */
const PATIENCE_MS = 3_000

/** The way out. What the server has of the words kept in this browser is forgotten first; what it does not have stays for its writer. */
export function SignOut({ staffId }: { staffId: number }) {
  const { t } = useTranslation('account')
  const isTidy = useRef(false)
  const onSubmitCapture = (event: FormEvent) => {
    const form = event.target
    if (isTidy.current || !(form instanceof HTMLFormElement)) return
    event.preventDefault()
    isTidy.current = true
    void forgetWhatIsThere(staffId).then(() => form.requestSubmit())
  }
  return (
    <div onSubmitCapture={onSubmitCapture}>
      <PostForm action="/abmelden">
        <Button>{t('signOut')}</Button>
      </PostForm>
    </div>
  )
}

async function forgetWhatIsThere(staffId: number): Promise<void> {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  await Promise.allSettled(
    allWordsOf(staffId).map(async (words) => {
      const body = new URLSearchParams({ auto: 'ask', text: words.text, staffId: String(staffId) })
      const asked = words.action.replace(/[^/]*$/u, 'entwurf')
      const answer = await fetch(asked, { method: 'POST', body, signal })
      const { has } = answer.ok ? ((await answer.json()) as { has: boolean }) : { has: false }
      if (has) forgetWords(words, words.text)
    })
  )
}
