import { platformsIn } from '../roster/staff-words.ts'
import { MOST_NUMBER, numberKey, tidyNumber } from './device-number.ts'

/** What can be lent. */
export const LENT_PLATFORMS = ['windows', 'mac', 'ios', 'android', 'chromeos', 'other'] as const
export type LentPlatform = (typeof LENT_PLATFORMS)[number]

export type NewDevice = { number: string; platform: LentPlatform; model: string; accessories: string }

export type DeviceLineProblem = {
  line: number
  problem: 'no_number' | 'twice' | 'too_long' | 'known'
  number: string
}

const MOST_TEXT = 120
const MOST_LINES = 500

/**
 * Devices as they are typed or pasted from a table, one a line: number; system; model; accessories. A line that names no system
 * gets the one that was chosen.
 *
 * @param known keys of the numbers that are in the register
 */
export function readDevices(
  typed: string,
  fallback: LentPlatform,
  known: ReadonlySet<string> = new Set()
): { devices: NewDevice[]; problems: DeviceLineProblem[] } {
  const devices: NewDevice[] = []
  const problems: DeviceLineProblem[] = []
  const seen = new Set<string>()
  const lines = typed.split(/\r\n|\r|\n/)
  lines.slice(0, MOST_LINES).forEach((text, index) => {
    if (text.trim() === '') return
    const cells = text.split(/[;\t]/).map((cell) => cell.trim().replace(/\s+/g, ' '))
    const device = deviceOf(cells, fallback)
    const key = numberKey(device.number)
    const problem =
      key === ''
        ? 'no_number'
        : device.number.length > MOST_NUMBER ||
            [device.model, device.accessories].some(({ length }) => length > MOST_TEXT)
          ? 'too_long'
          : seen.has(key)
            ? 'twice'
            : known.has(key)
              ? 'known'
              : null
    seen.add(key)
    if (problem) problems.push({ line: index + 1, problem, number: device.number.slice(0, MOST_NUMBER) })
    else devices.push(device)
  })
  if (lines.length > MOST_LINES) problems.push({ line: MOST_LINES + 1, problem: 'too_long', number: '' })
  return { devices, problems }
}

function deviceOf([number = '', second = '', ...rest]: string[], fallback: LentPlatform): NewDevice {
  const system = systemIn(second)
  const [model = '', ...accessories] = system || second === '' ? rest : [second, ...rest]
  return {
    number: tidyNumber(number),
    platform: system ?? fallback,
    model,
    accessories: accessories.filter(Boolean).join(', ')
  }
}

/** "Windows", "iPad", "Chromebook": a cell that says nothing else than a system; "Surface Go" is a model. */
function systemIn(cell: string): LentPlatform | null {
  if (/^chrome ?(?:os|book)$/i.test(cell)) return 'chromeos'
  if (!/^(?:windows(?: ?1[01])?|win1?[01]?|pc|mac(?:os|book)?|android|ipados|ipad|iphone|ios)$/i.test(cell))
    return null
  return (platformsIn([cell])[0] as LentPlatform | undefined) ?? null
}
