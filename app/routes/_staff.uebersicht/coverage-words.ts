import type { UnreportedLesson } from '../../domain/lessons/coverage.ts'
import type { Board } from '../../domain/students/board.ts'
import type { SilentGroup } from '../../domain/students/silent-groups.ts'
import type { Reader } from '../../http/reader.ts'

/** How sure the numbers are: which lessons nobody reported, and groups for which nobody reports at all. */
export function coverageWords({ coverage, silent }: Board, { t, day, clock }: Reader) {
  const { finished, reported, missing, fiveDays } = coverage
  const name = ({ groupName, subject, startsAt, hostName }: UnreportedLesson): string => {
    const what = subject ? `${groupName} ${subject}` : groupName
    const values = { what, time: clock(startsAt), host: hostName }
    return hostName ? t('board:coverage.lessonWith', values) : t('board:coverage.lesson', values)
  }
  return {
    day: coverage.day ? day(coverage.day) : null,
    finished,
    reported,
    missing: missing.map(name),
    fiveDays,
    silent: silent.map((group) => silentWords(group, t))
  }
}

/** "Für 5a meldet niemand" (connection-status.md, section 10), with whom to write to. */
const silentWords = ({ groupId, name, unknown, toAsk, reported, hosts }: SilentGroup, t: Reader['t']) => ({
  to: `/gruppe/${groupId}`,
  title: reported
    ? t('boardList:silent.unseen', { group: name })
    : t('connection:silentGroup', { Gruppe: name }),
  text: t('boardList:silent.text', { count: unknown, toAsk }),
  hosts: hosts.map((host) => ({
    id: host.id,
    words: t(host.address ? 'boardList:silent.write' : 'boardList:silent.noAddress', { name: host.name }),
    address: host.address
  }))
})
