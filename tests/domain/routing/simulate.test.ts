import { describe, expect, it } from 'vitest'
import { playDays } from '#app/domain/routing/simulate/play-days.ts'
import { summarise, summaryTable } from '#app/domain/routing/simulate/summary.ts'

const simulation = { days: 2, mailsPerDay: 12, seed: 7 }

describe('the simulation of school days', () => {
  const played = playDays(simulation)
  const summary = summarise(played)

  it('lets every mail become a ticket and counts each answer once', () => {
    expect(summary.mails).toBe(24)
    expect(summary.tickets).toBe(24)
    expect(summary.loads.reduce((sum, load) => sum + load, 0)).toBe(summary.answered)
    expect(summary.answered).toBeGreaterThan(summary.tickets / 2)
    expect(summary.beforeLesson).toBeLessThanOrEqual(summary.answered)
  })

  it('gives the same days for the same seed, and others for another one', () => {
    expect(summarise(playDays(simulation))).toEqual(summary)
    expect(summarise(playDays({ ...simulation, seed: 8 }))).not.toEqual(summary)
  })

  it('names nobody in its table', () => {
    const table = summaryTable(summary, simulation)
    expect(table).toContain("| answered before the child's next lesson |")
    expect(table).not.toMatch(/Keller|Lindner|Aydın|Tran|Brandt|Kowalski|Sommerfeld/)
  })
})
