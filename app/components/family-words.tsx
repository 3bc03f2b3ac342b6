/** A line in the family's language, and the German below it where that is another one. */
export type Words = { text: string; german?: string }

/** Draws both; the German says that it is German, so that it is read out as German and runs from left to right. */
export function TwoTongues({ text, german, className = 'german' }: Words & { className?: string | null }) {
  return (
    <>
      {text}
      {german && (
        <>
          {' '}
          <span className={className ?? undefined} lang="de" dir="ltr">
            {german}
          </span>
        </>
      )}
    </>
  )
}
