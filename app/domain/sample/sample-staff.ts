import type { Db } from '#db/client.ts'
import { ADMIN, HOSTS, VOLUNTEERS } from '#db/sample/school.ts'
import { staff, staffAddresses, volunteerPlatforms } from '#db/schema/index.ts'
import type { Platform } from '../words.ts'
import { insertRows } from './insert-rows.ts'

export type SampleVolunteer = {
  id: number
  displayName: string
  platforms: readonly Platform[]
  here: boolean
}

export type SampleHost = { id: number; displayName: string; address: string; name: string }

export type SampleStaff = { volunteers: SampleVolunteer[]; hosts: SampleHost[]; adminId: number }

const HERE_MS = 4 * 3_600_000

/** Seven volunteers, 40 hosts (the volunteers teach as well) and one admin; ids from 1 in that order. */
export function makeStaff(db: Db, domain: string, now: Date): SampleStaff {
  const hereUntil = new Date(now.getTime() + HERE_MS)
  const volunteers = VOLUNTEERS.map((person, index) => ({
    ...person,
    id: index + 1,
    displayName: `${person.title} ${person.lastName}`
  }))
  const others = HOSTS.map(([title, firstName, lastName], index) => ({
    id: volunteers.length + index + 1,
    firstName,
    lastName,
    displayName: `${title} ${lastName}`
  }))
  const admin = {
    id: volunteers.length + others.length + 1,
    firstName: ADMIN.firstName,
    lastName: ADMIN.lastName,
    displayName: `${ADMIN.title} ${ADMIN.lastName}`
  }
  insertRows(db, staff, [
    ...volunteers.map(({ id, firstName, lastName, displayName, here }) => ({
      id,
      firstName,
      lastName,
      displayName,
      isVolunteer: true,
      isHost: true,
      hereUntil: here ? hereUntil : null
    })),
    ...others.map((host) => ({ ...host, isHost: true })),
    { ...admin, isAdmin: true }
  ])
  const everybody = [...volunteers, ...others, admin]
  insertRows(
    db,
    staffAddresses,
    everybody.map((person) => ({ staffId: person.id, address: addressOf(person, domain) }))
  )
  insertRows(
    db,
    volunteerPlatforms,
    volunteers.flatMap(({ id, platforms }) => platforms.map((platform) => ({ staffId: id, platform })))
  )
  return {
    volunteers: volunteers.map(({ id, displayName, platforms, here }) => ({
      id,
      displayName,
      platforms,
      here
    })),
    adminId: admin.id,
    hosts: [...volunteers, ...others].map((person) => ({
      id: person.id,
      displayName: person.displayName,
      address: addressOf(person, domain),
      name: `${person.firstName} ${person.lastName}`
    }))
  }
}

const addressOf = ({ firstName, lastName }: { firstName: string; lastName: string }, domain: string) =>
  `${inLetters(firstName)}.${inLetters(lastName)}@${domain}`

/** A name as it stands in an address: `Yıldız` is `yildiz`, `Großmann` is `grossmann`. */
export const inLetters = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/[^a-z0-9-]/g, '')
