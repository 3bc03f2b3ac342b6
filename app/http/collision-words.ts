import type { Collision } from '../domain/students/siblings/collisions.ts'
import type { Reader } from './reader.ts'

/** Two siblings, one device, two lessons: how sure that is, how often, and when first. */
export function collisionWords({ one, other, sharing, overlaps }: Collision, reader: Reader) {
  const { t, when } = reader
  const [first] = overlaps
  const lessonOf = (lesson: { groupName: string; subject: string } | undefined): string =>
    lesson ? [lesson.groupName, lesson.subject].filter(Boolean).join(' ') : ''
  return {
    key: `${one.id}-${other.id}`,
    sure: sharing === 'same',
    children: [one, other].map(({ id, firstName, lastName, className }) => ({
      id,
      name: `${firstName} ${lastName}`,
      klasse: className
    })),
    device:
      [one.deviceNote, other.deviceNote].find((note) => note.trim() !== '') ??
      t(`components:device.${one.platform}`),
    text: t('siblings:overlaps', {
      count: overlaps.length,
      when: first ? when(first.one.startsAt) : '',
      one: lessonOf(first?.one),
      other: lessonOf(first?.other)
    })
  }
}

export type WordedCollision = ReturnType<typeof collisionWords>
