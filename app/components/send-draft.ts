/** Browsers refuse more than 64 KiB in a request that outlives its page. */
const MOST_BYTES_LEAVING = 60_000

export type SentDraft =
  | { result: 'saved'; saved: string; base: number }
  /** Somebody else is signed in here now, or the text is too long: trying again changes nothing. */
  | { result: 'another' | 'long' }
  | { result: 'failed' }

type How = {
  signal: AbortSignal
  /** The page or the form is being left: the request has to outlive it. */
  leaving: boolean
}

/** Sends what stands in a form to be kept. */
export async function sendDraft(path: string, body: URLSearchParams, how: How): Promise<SentDraft> {
  const bytes = body.toString()
  try {
    const answer = await fetch(path, {
      method: 'POST',
      body,
      signal: how.signal,
      keepalive: how.leaving && bytes.length < MOST_BYTES_LEAVING
    })
    if (answer.status === 409) return { result: 'another' }
    if (answer.status === 422 || answer.status === 413) return { result: 'long' }
    if (!answer.ok) return { result: 'failed' }
    // The page that says "signed out" is no JSON: then it is not saved.
    return { result: 'saved', ...((await answer.json()) as { saved: string; base: number }) }
  } catch {
    return { result: 'failed' }
  }
}

/** The text fields of a form, without its files. */
export const textFields = (form: HTMLFormElement): URLSearchParams =>
  new URLSearchParams(
    [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : []
    )
  )
