import { ORIGINS, type Origin, PROVIDERS } from '#db/sample/names.ts'
import { CLASSES } from '#db/sample/school.ts'
import type { ChildPlatform, Language } from '../words.ts'
import type { Chance } from './chance.ts'
import { inLetters } from './sample-staff.ts'

/** A child of the sample school while it is being made; `platform` and `deviceNote` may still change. */
export type SampleChild = {
  id: number
  firstName: string
  lastName: string
  className: string
  household: SampleHousehold
  platform: ChildPlatform
  deviceNote: string
}

export type SampleGuardian = {
  id: number
  name: string
  relation: 'Mutter' | 'Vater'
  language: Language
  addresses: string[]
  phones: string[]
  wish: string
  writingOnly: boolean
}

export type SampleHousehold = {
  id: number
  language: Language
  guardians: SampleGuardian[]
  children: SampleChild[]
}

const STUDENTS = 450
const WISHES = ['ab 16 Uhr', 'ab 17 Uhr', 'nur vormittags', 'Mail ist uns lieber'] as const

/** Households of one to three children until all seats of the school are taken. */
export function makeFamilies(chance: Chance): SampleHousehold[] {
  const seats = chance.shuffled(makeSeats())
  const addresses = new Set<string>()
  const households: SampleHousehold[] = []
  let contacts = 0
  let students = 0
  while (seats.length > 0) {
    const origin = pickOrigin(chance)
    const lastName = chance.pick(origin.lastNames)
    const household: SampleHousehold = {
      id: households.length + 1,
      language: origin.language,
      guardians: [],
      children: []
    }
    for (let count = familySize(chance); count > 0 && seats.length > 0; count -= 1) {
      students += 1
      household.children.push({
        id: students,
        firstName: newName(chance, origin, household),
        lastName,
        className: takeSeat(seats, household),
        household,
        platform: pickPlatform(chance),
        deviceNote: ''
      })
    }
    for (const relation of chance.happens(0.6) ? (['Mutter', 'Vater'] as const) : (['Mutter'] as const)) {
      contacts += 1
      household.guardians.push(makeGuardian(chance, origin, lastName, relation, contacts, addresses))
    }
    // Some parents share one address.
    const [first, second] = household.guardians
    if (first && second && chance.happens(0.12)) second.addresses = [...first.addresses]
    households.push(household)
  }
  return households
}

/** 450 seats: 17 or 18 in a class, 20 in K1 and K2. */
function makeSeats(): string[] {
  const small = CLASSES.filter((name) => !name.startsWith('K'))
  const big = CLASSES.length - small.length
  const left = STUDENTS - big * 20 - small.length * 17
  return CLASSES.flatMap((name, index) =>
    Array<string>(name.startsWith('K') ? 20 : index < left ? 18 : 17).fill(name)
  )
}

/** Siblings sit in different classes. */
function takeSeat(seats: string[], { children }: SampleHousehold): string {
  const taken = children.map((child) => child.className)
  const index = seats.findIndex((seat) => !taken.includes(seat))
  return seats.splice(Math.max(0, index), 1)[0] ?? CLASSES[0] ?? '5a'
}

function pickOrigin(chance: Chance): Origin {
  let left = chance.below(100)
  for (const origin of ORIGINS) {
    left -= origin.share
    if (left < 0) return origin
  }
  return chance.pick(ORIGINS)
}

function familySize(chance: Chance): number {
  const x = chance.next()
  return x < 0.72 ? 1 : x < 0.95 ? 2 : 3
}

function newName(chance: Chance, origin: Origin, household: SampleHousehold): string {
  const taken = household.children.map((child) => child.firstName)
  return chance.pick(origin.children.filter((name) => !taken.includes(name)))
}

const PLATFORM_SHARES: readonly (readonly [ChildPlatform, number])[] = [
  ['windows', 0.36],
  ['ios', 0.27],
  ['android', 0.2],
  ['mac', 0.07],
  ['chromeos', 0.02],
  ['unknown', 0.08]
]

function pickPlatform(chance: Chance): ChildPlatform {
  let left = chance.next()
  for (const [platform, share] of PLATFORM_SHARES) {
    left -= share
    if (left < 0) return platform
  }
  return 'windows'
}

function makeGuardian(
  chance: Chance,
  origin: Origin,
  familyName: string,
  relation: SampleGuardian['relation'],
  id: number,
  taken: Set<string>
): SampleGuardian {
  const first = chance.pick(relation === 'Mutter' ? origin.mothers : origin.fathers)
  const last = chance.happens(0.14) ? chance.pick(origin.lastNames) : familyName
  const base = chance.happens(0.8)
    ? `${inLetters(first)}.${inLetters(last)}`
    : `familie.${inLetters(familyName)}`
  let address = `${base}@${chance.pick(PROVIDERS)}`
  for (let number = 2; taken.has(address); number += 1) address = address.replace(/\d*@/, `${number}@`)
  taken.add(address)
  return {
    id,
    name: `${first} ${last}`,
    relation,
    language: chance.happens(0.6) ? origin.language : 'de',
    addresses: [address],
    phones: [phoneOf(chance, id)],
    wish: chance.happens(0.12) ? chance.pick(WISHES) : '',
    writingOnly: chance.happens(0.02)
  }
}

/** Numbers that are kept free for stories: 030 23125 000 to 999, 0176 0406900 0 to 9. */
const phoneOf = (chance: Chance, id: number): string =>
  chance.happens(0.15)
    ? `+4917604069${String(id % 10).padStart(3, '0')}`
    : `+493023125${String(id % 1000).padStart(3, '0')}`
