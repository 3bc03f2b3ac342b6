import { spawn } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const EXAMPLE = {
  calendar: {
    lessons: [{ id: 'D1a', start: '2020-03-23T08:30:00', end: '2020-03-23T09:00:00', state: 'held' }]
  },
  rules: { full: 4 },
  events: [
    {
      id: 'e1',
      type: 'observation',
      at: '2020-03-23T09:05:00',
      lesson: 'D1a',
      source: 'host',
      result: 'failed',
      cause: 'network'
    },
    { id: 'e2', type: 'blocker', at: '2020-03-23T12:00:00', reason: 'no_device', on: true },
    { id: 'e3', type: 'blocker', at: '2020-03-24T07:30:00', reason: 'no_device', on: false }
  ],
  now: '2020-03-24T08:00:00'
}

const ANSWER = {
  state: 'trial',
  streak: 0,
  needed: 4,
  since: '2020-03-24T07:30:00',
  reasons: ['after_blocker'],
  tasks: [],
  historyOfStates: [
    { at: '2020-03-23T08:30:00', state: 'failing', by: 'D1a' },
    { at: '2020-03-23T12:00:00', state: 'blocked', by: 'e2' },
    { at: '2020-03-24T07:30:00', state: 'trial', by: 'e3' }
  ]
}

/** Runs the command as a person would, with the text or bytes on standard input. */
function statusExplain(stdin: string | Uint8Array) {
  return new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    const child = spawn('npm', ['run', '-s', 'status:explain'])
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', reject).on('close', (status) => resolve({ status, stdout, stderr }))
    child.stdin.end(stdin)
  })
}

describe('npm run -s status:explain', () => {
  it('answers the example of the exchange format', async () => {
    const { status, stdout, stderr } = await statusExplain(JSON.stringify(EXAMPLE))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual(ANSWER)
  })

  it('answers 5,000 histories, all of them through the pipe', async () => {
    const { status, stdout } = await statusExplain(JSON.stringify(Array(5000).fill(EXAMPLE)))
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual(Array(5000).fill(ANSWER))
  })

  it.each([
    ['nothing', ''],
    ['no JSON', '{"now":\n'],
    ['bytes that are no text', new Uint8Array([0x22, 0xff, 0x22])],
    ['a wrong history', JSON.stringify([EXAMPLE, { ...EXAMPLE, now: '2020-02-30T08:00:00' }])]
  ])('refuses %s', async (_name, stdin) => {
    const { status, stdout, stderr } = await statusExplain(stdin)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^[^\n]+\n$/)
  })
})
