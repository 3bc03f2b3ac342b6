/** A mail's text as it was written; its links can be followed, those to Lotse itself wherever it runs. */
export function DemoLetterText({ text, base }: { text: string; base: string }) {
  const links = [...text.matchAll(/https?:\/\/[^\s<>"]+/g)]
  const ends = links.map((link) => link.index + link[0].length)
  return (
    <div className="mail-text" dir="auto">
      {links.map((link, index) => (
        <span key={link.index}>
          {text.slice(ends[index - 1] ?? 0, link.index)}
          <a href={ownPath(link[0], base)}>{link[0]}</a>
        </span>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </div>
  )
}

const ownPath = (url: string, base: string): string =>
  url.startsWith(`${base}/`) ? url.slice(base.length) : url
