const RULES = [22, 46, 70, 118, 142, 166]
const WAVES =
  'M0 94H96c11 0 11-6 22-6s11 6 22 6 11-6 22-6 11 6 22 6 11-6 22-6 11 6 22 6 11-6 22-6 11 6 22 6 11-6 22-6 11 6 22 6H390'

function PilotBoat({ x, y }: { x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path className="fill" d="M-46-13H50c-3 9-9 17-17 20H-30c-7-3-13-11-16-20z" />
      <path className="fill" d="M-20-13v-17h30l9 17z" />
      <path className="ink" d="M-10-23h8M5-23h6M-14-30v-37" />
      <path className="white" d="M-13-66H1v14h-14z" />
      <path className="accent" d="M1-66h14v14H1z" />
    </g>
  )
}

function Letter({ transform }: { transform: string }) {
  return (
    <g transform={transform}>
      <path className="fill" d="M-30-37h52v34h-52z" />
      <path className="ink" d="M-29-35-4-16l25-19" />
    </g>
  )
}

/**
 * The picture of the quiet pages: a ruled line becomes the sea, the pilot boat lies on it.
 * With `trouble` the line is broken and letters wait on this side. Decoration, so it is silent.
 */
export function Sea({ trouble }: { trouble?: boolean }) {
  return (
    <svg className="sea" viewBox="0 0 390 176" aria-hidden="true">
      {RULES.map((y) => (
        <path key={y} className="rule" d={`M0 ${y}H390`} />
      ))}
      {trouble ? (
        <>
          <path className="ink" d="M0 94H128" />
          <path className="broken" d="M136 94H240" />
          <path className="ink" d="M248 94c11 0 11-6 22-6s11 6 22 6 11-6 22-6 11 6 22 6H390" />
          <Letter transform="translate(98 94) rotate(5)" />
          <Letter transform="translate(70 97)" />
          <PilotBoat x={314} y={93} />
        </>
      ) : (
        <>
          <path className="ink" d={WAVES} />
          <PilotBoat x={206} y={94} />
        </>
      )}
    </svg>
  )
}
