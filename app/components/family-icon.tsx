import type { ReactNode } from 'react'

const laptop = <rect x="3.25" y="3.5" width="13.5" height="9.75" rx="1.25" />

/** The five devices, drawn into the page: a family page makes no request for a sprite. */
const SHAPES = {
  ios: (
    <>
      <rect x="4" y="2.25" width="12" height="15.5" rx="2" />
      <path d="M8.75 15.2h2.5" />
    </>
  ),
  android: (
    <>
      <rect x="5" y="5" width="10" height="13.25" rx="2" />
      <path d="M7.4 5 6 2.4M12.6 5 14 2.4M8.1 8.75h.01M11.9 8.75h.01" />
    </>
  ),
  windows: (
    <>
      {laptop}
      <path d="M1.5 16.25h17M10 5.6v5.5M6.8 8.35h6.4" />
    </>
  ),
  mac: (
    <>
      {laptop}
      <path d="M1.5 16.25h17M8.4 3.5c0 1 .5 1.3 1.6 1.3s1.6-.3 1.6-1.3" />
    </>
  ),
  other: (
    <>
      <rect x="4" y="2.25" width="12" height="15.5" rx="2" strokeDasharray="2.3 1.9" />
      <path d="M8.1 8.1a1.95 1.95 0 1 1 2.8 1.75c-.6.3-.9.65-.9 1.3M10 13.5h.01" />
    </>
  )
} satisfies Record<string, ReactNode>

export type FamilyDevice = keyof typeof SHAPES

/** A device on the big buttons of the family pages. */
export function FamilyIcon({ device }: { device: FamilyDevice }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      {SHAPES[device]}
    </svg>
  )
}
