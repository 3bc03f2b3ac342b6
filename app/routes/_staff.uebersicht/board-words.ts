import type { BesideItem } from '../../components/board-beside.tsx'
import type { PileDay } from '../../components/pile-layout.ts'
import type { Face } from '../../domain/connection/face.ts'
import type { Board } from '../../domain/students/board.ts'
import type { Reader } from '../../http/reader.ts'

/** "– 2 weniger als gestern": against the last day that is known; empty before there is one. */
export function changeWords({ change }: Board, { t, onDay }: Reader): string {
  if (!change) return ''
  const day = onDay(change.day)
  if (change.by === 0) return t('board:change.same', { day })
  return t(change.by < 0 ? 'board:change.fewer' : 'board:change.more', { number: Math.abs(change.by), day })
}

/** At the start, and with a new video system: the headline counts nobody of whom nothing is known yet. */
const MANY_UNSEEN = 0.1

/** Below the headline: its share beside the usual one, how sure it is, and what nobody has taken. */
export function headWords({ share, band, total, counts, coverage, orphans }: Board, { t, percent }: Reader) {
  const counted = total - counts.exempt
  const { finished, reported } = coverage.fiveDays
  const noDue = orphans.filter((orphan) => orphan.dueAt === null).length
  return {
    share: counted > 0 ? t('boardList:share', { percent: percent(share) }) : null,
    band: t('boardList:band', { ...band, counted, low: percent(0.011), high: percent(0.022) }),
    unseen:
      counts.unknown > counted * MANY_UNSEEN
        ? t('boardList:unseen', { count: counts.unknown, counted })
        : null,
    low: coverage.low ? t('boardList:low', { percent: percent(reported / finished) }) : null,
    free:
      orphans.length > 0
        ? t('boardList:free', { count: orphans.length }) +
          (noDue > 0 ? t('boardList:noDue', { count: noDue }) : '')
        : null
  }
}

const toFace = (face: Face): string => `/verzeichnis?status=${face}`

/** The parts of the headline always stand with it (connection-status.md, section 11). */
export function partItems({ counts }: Board, { t }: Reader): BesideItem[] {
  return (['failing', 'blocked', 'unstable', 'trial'] as const).map((face) => ({
    face,
    to: toFace(face),
    count: String(counts[face]),
    text: t(`board:parts.${face}`, { count: counts[face] })
  }))
}

/** Who is in no trouble that is known, and still worth a look. */
export function besideItems({ counts, loans }: Board, { t }: Reader): BesideItem[] {
  const faces = (['unknown', 'stale'] as const).map((face) => ({
    face,
    to: toFace(face),
    count: String(counts[face]),
    text: t(`board:parts.${face}`, { count: counts[face] })
  }))
  const others: BesideItem[] = [
    {
      face: 'reliable',
      to: toFace('reliable'),
      count: String(counts.reliable),
      text: t('boardList:reliable')
    },
    {
      face: 'reliable',
      to: '/verzeichnis?status=family_only',
      count: String(counts.familyOnly),
      text: t('board:parts.family_only')
    },
    {
      face: 'exempt',
      to: toFace('exempt'),
      count: String(counts.exempt),
      text: t('board:parts.exempt', { count: counts.exempt })
    },
    {
      icon: 'loan',
      to: '/verzeichnis?status=loan',
      count: t('board:loans.count', loans),
      text: t('board:loans.text')
    }
  ]
  return [...faces, ...others]
}

/** One pile per school day; the counts of past days are those known then. */
export const pileDays = ({ curve }: Board, { t, tinyDay, shortDay }: Reader): PileDay[] =>
  curve.map(({ day, today, failing, blocked, unstable, trial }) => ({
    date: day,
    label: today ? t('board:curve.today') : tinyDay(day),
    long: shortDay(day),
    today,
    failing,
    blocked,
    unstable,
    trial
  }))

/** What the curve says, in a sentence and two. */
export function curveWords(board: Board, { t, onDay }: Reader): { title: string; lead: string } {
  const { curve, headline, band, total, counts } = board
  const highest = curve.reduce((top, day) => (day.headline > top.headline ? day : top), {
    headline: -1,
    day: '',
    today: true
  })
  const first = curve[0]
  const title =
    highest.headline > headline && !highest.today
      ? t('board:curve.from', { from: highest.headline, day: onDay(highest.day), to: headline })
      : first && !first.today
        ? t('board:curve.rising', { from: first.headline, day: onDay(first.day), to: headline })
        : t('board:curve.begins', { to: headline })
  const place = headline > band.to ? 'above' : headline < band.from ? 'below' : 'inside'
  const blocked = counts.blocked > 0 ? ` ${t('board:curve.blocked', { count: counts.blocked })}` : ''
  return { title, lead: t(`board:curve.${place}`, { ...band, total }) + blocked }
}
