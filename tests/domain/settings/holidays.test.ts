import { describe, expect, test } from 'vitest'
import { holidaysOf, listHolidays, saveHolidays } from '#app/domain/settings/holidays.ts'
import { holidayLines, joinHolidays, readHolidays } from '#app/domain/settings/read-holidays.ts'
import { holidaysInFile } from '#app/http/holiday-file.ts'
import { events } from '#db/schema/index.ts'
import { helpSchool } from '../../support/help-school.ts'
import { at } from '../../support/small-school.ts'

describe('typed holidays', () => {
  test.each([
    ['21.12.2026 – 06.01.2027 Weihnachtsferien', '2026-12-21', '2027-01-06', 'Weihnachtsferien'],
    ['3.10.2026', '2026-10-03', '2026-10-03', ''],
    ['03.10.2026: Tag der Deutschen Einheit', '2026-10-03', '2026-10-03', 'Tag der Deutschen Einheit'],
    ['29.3.2027 bis 9.4.2027 Ostern', '2027-03-29', '2027-04-09', 'Ostern'],
    ['  2026-12-21 - 2027-01-06, Winter  ', '2026-12-21', '2027-01-06', 'Winter'],
    ['29.02.2028', '2028-02-29', '2028-02-29', '']
  ])('%s', (line, from, until, name) => {
    expect(readHolidays(line)).toEqual({ holidays: [{ from, until, name }], problems: [] })
  })

  test.each([
    ['Weihnachten', 'date'],
    ['31.02.2027', 'date'],
    ['21.12. – 06.01.2027', 'date'],
    ['29.02.2027', 'date'],
    ['06.01.2027 – 21.12.2026', 'order'],
    ['21.12.2026 – 06.01.2028', 'long']
  ])('%s is named, not guessed', (line, problem) => {
    expect(readHolidays(`\n${line}`)).toEqual({ holidays: [], problems: [{ line: 2, text: line, problem }] })
  })

  test('what is shown is read again as the same', () => {
    const { holidays } = readHolidays('21.12.2026 – 06.01.2027 Weihnachten\n03.10.2026')
    expect(readHolidays(holidayLines(holidays)).holidays).toEqual(holidays)
  })
})

const file = (entries: string) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${entries}END:VCALENDAR\r\n`
const entry = (from: string, end: string | null, name: string) =>
  `BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:${from}\r\n${end ? `DTEND;VALUE=DATE:${end}\r\n` : ''}SUMMARY:${name}\r\nEND:VEVENT\r\n`

describe('a calendar file', () => {
  test('gives its whole days; the end is the day after the last one', () => {
    const timed = 'BEGIN:VEVENT\r\nDTSTART:20261001T100000Z\r\nSUMMARY:Konferenz\r\nEND:VEVENT\r\n'
    const text = file(
      `${entry('20261221', '20270107', 'Weihnachtsferien')}${entry('20261003', null, 'Feiertag')}${timed}`
    )
    expect(holidaysInFile(text)).toEqual([
      { from: '2026-12-21', until: '2027-01-06', name: 'Weihnachtsferien' },
      { from: '2026-10-03', until: '2026-10-03', name: 'Feiertag' }
    ])
  })

  test.each([
    ['no calendar', 'Guten Tag'],
    ['an empty one', file('')],
    ['nothing', ''],
    ['a year in one entry', file(entry('20260101', '20261231', 'Jahr'))]
  ])('%s gives none', (_, text) => {
    expect(holidaysInFile(text)).toBeNull()
  })
})

test('the list is kept in order, the same one is no change, and a file adds only what is new', () => {
  const { db, admin } = helpSchool()
  const { holidays } = readHolidays('21.12.2026 – 23.12.2026 Winter\n03.10.2026')
  for (const time of ['09:00', '09:01']) saveHolidays(db, { holidays, staffId: admin }, at(1, time))
  expect(listHolidays(db).map((one) => one.from)).toEqual(['2026-10-03', '2026-12-21'])
  expect([...holidaysOf(db)]).toEqual(['2026-10-03', '2026-12-21', '2026-12-22', '2026-12-23'])
  expect(
    db
      .select()
      .from(events)
      .all()
      .filter((one) => one.type === 'school.holidays')
  ).toHaveLength(1)
  expect(joinHolidays(listHolidays(db), readHolidays('03.10.2026 Einheit\n4.10.2026').holidays)).toHaveLength(
    3
  )
})
