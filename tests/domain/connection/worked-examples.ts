/** The table of connection-status.md, section 12, as data: the notation is read by `tests/support/status-notation.ts`. */
type Row = readonly [
  number: number,
  records: string,
  now: string,
  state: string,
  count: string,
  reasons: string,
  tasks: string
]

export const WORKED_EXAMPLES: readonly Row[] = [
  [1, 'D1a host ok; D1b host ok', '', 'reliable', '0/0', 'enough_good', ''],
  [2, 'D1a host failed', 'D1 10:00', 'failing', '0/4', 'bad_lesson', 'help'],
  [3, '#2; D1 15:00 help; D2a host ok; D2b host ok', '', 'trial', '2/4', 'after_help', ''],
  [4, '#3; D3a host ok; D3b host ok', '', 'reliable', '0/0', 'enough_good', ''],
  [
    5,
    '#2; D1 15:00 help; D2a parent ok; D2b parent ok; D3a parent ok; D3b parent ok',
    '',
    'reliable',
    '0/0',
    'enough_good family_only',
    ''
  ],
  [6, '#4; D4a host degraded', '', 'reliable', '0/0', 'enough_good weak_lately', ''],
  [
    7,
    '#4; D4a host degraded; D5a host degraded',
    '',
    'trial',
    '0/4',
    'two_weak weak_lately',
    'ask_family:D5b'
  ],
  [8, '#4; D4a host failed', 'D4 10:00', 'failing', '0/4', 'bad_lesson', 'help'],
  [
    9,
    'D1a host ok; D1b host ok; D2a host ok; D2b host ok; D3a host ok; D3b host ok; D4a host ok; D4b host ok; D5a host failed',
    'D5 10:00',
    'failing',
    '0/2',
    'bad_lesson',
    'help'
  ],
  [10, '#9; D5b host ok; D6a host ok', '', 'reliable', '0/0', 'enough_good', ''],
  [11, '#9; D5b host failed; D5 15:00 help; D6a host ok; D6b host ok', '', 'trial', '2/4', 'after_help', ''],
  [12, '#3; D3a host failed cause=school', 'D3 10:00', 'trial', '2/4', 'after_help', ''],
  [
    13,
    '#4; D4a is incident; D4a host failed; D4a parent failed',
    'D4 10:00',
    'reliable',
    '0/0',
    'enough_good',
    ''
  ],
  [
    14,
    '#4; D4a host ok; D4a parent failed',
    'D4 10:00',
    'reliable',
    '0/0',
    'enough_good weak_lately',
    'ask_host:D4a'
  ],
  [15, '#3; D3a host not_seen; D3a parent ok', 'D3 10:00', 'trial', '2/4', 'after_help', 'ask_host:D3a'],
  [16, '#4; D4a host not_seen; D4b host not_seen', '', 'reliable', '0/0', 'enough_good', 'ask_host:D4b'],
  [17, 'D1a parent ok suspect; D1b host ok', '', 'unknown', '1/2', 'start', ''],
  [18, '#2; D1 12:00 blocker no_device on', '', 'blocked', '0/4', 'no_device', ''],
  [19, '#18; D2a host ok', '', 'blocked', '0/4', 'no_device', 'ask_blocker'],
  [
    20,
    '#18; D2 12:00 blocker no_internet on; D3 07:30 blocker no_device off',
    'D3 08:00',
    'blocked',
    '0/4',
    'no_internet',
    ''
  ],
  [21, '#18; D3 07:30 blocker no_device off; D3a host ok', 'D3 10:00', 'trial', '1/4', 'after_blocker', ''],
  [22, '#3; D2c host ok; D2d host ok', '', 'trial', '4/4', 'after_help needs_day', ''],
  [23, '#4; D4 07:30 report; D4a host ok; D4b host ok', '', 'trial', '2/4', 'works_again', ''],
  [24, '#3; D2 15:00 help', '', 'trial', '2/4', 'after_help', ''],
  [25, '#2; D1 15:00 help', 'D3 12:00', 'trial', '0/4', 'after_help', 'check ask_family:D3b'],
  [26, '(nothing)', 'D2 18:00', 'unknown', '0/2', 'start', 'check ask_family:D2b'],
  [
    27,
    '#2; D1b host ok; D2a host failed; D2b host ok; D3a host failed; D3b host ok',
    '',
    'trial',
    '1/4',
    'works_again shaky',
    'find_cause'
  ],
  [28, 'D1a host ok; D1b host ok', 'D6 18:00', 'reliable', '0/0', 'enough_good quiet', ''],
  [29, '#4; D4 07:30 device; D4a host ok', 'D4 10:00', 'unknown', '1/2', 'new_device', ''],
  [
    30,
    '#18; D2 07:00 phase; D3 07:30 exempt on; D4 07:30 blocker no_device off; D5 07:30 exempt off; D5a host ok',
    'D5 10:00',
    'unknown',
    '1/2',
    'back',
    ''
  ],
  [
    31,
    'D1a host ok; D1b host ok; D2a host failed; D2 12:00 withdraw e3',
    'D2 13:00',
    'reliable',
    '0/0',
    'enough_good',
    ''
  ],
  [
    32,
    'D1a host ok; D1b host ok; D2a parent failed @D2/08:40; D2a host ok @D2/09:05; D2a parent ok @D2/12:00',
    'D2 13:00',
    'reliable',
    '0/0',
    'enough_good',
    ''
  ]
]

/** The records of an example, with `#3` replaced by what example 3 says. */
export function recordsOf(text: string): string {
  return text.replace(/#(\d+)/, (_, number: string) => {
    const row = WORKED_EXAMPLES.find(([one]) => one === Number(number))
    if (!row) throw new Error(`no worked example ${number}`)
    return recordsOf(row[1])
  })
}
