import type { Platform } from '../words.ts'
import { foldHeader } from './fold-header.ts'

const PLATFORM_WORDS: readonly (readonly [RegExp, Platform])[] = [
  [/windows|^win\d*$|^pc$/, 'windows'],
  [/^mac|macos|osx/, 'mac'],
  [/android/, 'android'],
  [/ios|ipad|iphone/, 'ios']
]

const VOLUNTEER = /support|volunteer|freiwillig|helfer/
const HOST = /host|lehrkraft|unterricht|lehrer/

const wordsIn = (cells: readonly string[]): string[] =>
  cells
    .flatMap((cell) => cell.split(/[,;/+\n]|\bund\b/))
    .map(foldHeader)
    .filter((word) => word !== '')

/** The platforms that somebody knows; words that name none are passed over. */
export const platformsIn = (cells: readonly string[]): Platform[] => {
  const words = wordsIn(cells)
  return PLATFORM_WORDS.filter(([pattern]) => words.some((word) => pattern.test(word))).map(
    ([, platform]) => platform
  )
}

/** Nobody becomes an admin by a file. Who has no role in it teaches. */
export function rolesIn(cells: readonly string[]): { isVolunteer: boolean; isHost: boolean } {
  const words = wordsIn(cells)
  const isVolunteer = words.some((word) => VOLUNTEER.test(word))
  return { isVolunteer, isHost: !isVolunteer || words.some((word) => HOST.test(word)) }
}
