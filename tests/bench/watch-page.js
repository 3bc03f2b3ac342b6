// Runs in the page before its own scripts, so it is plain JavaScript. Lets the page tell when it was woken and when a text appeared,
// by its own clock: `window.appears(text)` resolves with `{ woken, shown }` in milliseconds since 1970.
const wakes = []
const Source = window.EventSource
window.EventSource = class extends Source {
  constructor(url, init) {
    super(url, init)
    this.addEventListener('open', () => {
      window.isListening = true
    })
    this.addEventListener('changed', () => wakes.push(Date.now()))
  }
}
window.appears = (text) =>
  new Promise((resolve) => {
    const asked = Date.now()
    const look = () => {
      if (!document.body.textContent.includes(text)) return
      const shown = Date.now()
      observer.disconnect()
      // The last wake-up before the row is the one that brought it.
      resolve({ woken: wakes.filter((at) => at >= asked && at <= shown).at(-1) ?? shown, shown })
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { childList: true, subtree: true, characterData: true })
    look()
  })
