import { useEffect } from 'react'

/** Well within the lease of the server (presence.ts): one lost beat makes nobody disappear. */
const BEAT_MS = 8_000
/** Whoever has pressed no key for so long looks and does not write. */
const WRITES_MS = 10_000

/** Tells the others that this page is open, and when somebody writes in it. Leaving says so at once. */
export function useTicketPresence(ticketId: number): void {
  useEffect(() => {
    const action = `/anliegen/${ticketId}/dabei`
    let lastKey = Number.NEGATIVE_INFINITY
    let told = ''
    const tell = (what: 'looks' | 'writes' | 'leaves') => {
      told = what
      const body = new URLSearchParams({ what })
      void fetch(action, { method: 'POST', body, keepalive: true }).catch(() => {})
    }
    const writes = () => performance.now() - lastKey < WRITES_MS
    const beat = () => document.visibilityState === 'visible' && tell(writes() ? 'writes' : 'looks')
    const onInput = (event: Event) => {
      if (!(event.target instanceof HTMLTextAreaElement)) return
      lastKey = performance.now()
      if (told !== 'writes') tell('writes')
    }
    const onHide = () => (document.visibilityState === 'hidden' ? tell('leaves') : beat())
    beat()
    const timer = setInterval(beat, BEAT_MS)
    document.addEventListener('input', onInput)
    document.addEventListener('visibilitychange', onHide)
    const onLeave = () => tell('leaves')
    window.addEventListener('pagehide', onLeave)
    return () => {
      clearInterval(timer)
      document.removeEventListener('input', onInput)
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('pagehide', onLeave)
      tell('leaves')
    }
  }, [ticketId])
}
