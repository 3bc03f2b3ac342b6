import { createConnection } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWindow, seriousFindings, sidewaysPixels, type Window } from '../support/browser.ts'
import { launchChromium } from '../support/chromium.ts'
import { type Demo, startDemo } from '../support/demo.ts'
import { eventually } from '../support/eventually.ts'
import { describeWith } from '../support/parts.ts'
import { sendRaw } from '../support/smtp-send.ts'

/** What a newcomer sees after the first command of the README. The chapters run in order. */
describeWith('chromium', 'the demo', () => {
  let demo: Demo
  let browser: Browser
  let visitor: Window

  beforeAll(async () => {
    demo = await startDemo()
    browser = await launchChromium()
    visitor = await openWindow(browser, demo)
  })
  afterAll(async () => {
    await browser?.close()
    demo?.forget()
  })

  test('tells the address, who one can be, and how to write as a parent', () => {
    expect(demo.output()).toContain(demo.baseUrl)
    expect(demo.output()).toContain('/demo/schreiben')
    expect(demo.output()).toContain(`localhost:${demo.smtpPort}`)
    expect(demo.output().match(/^ {4}(Frau|Herr) /gm)?.length).toBeGreaterThanOrEqual(8)
  })

  test('lets a visitor in with one click, and a mail by SMTP stands in the open queue without a reload', async () => {
    const { page } = visitor
    await page.goto(`${demo.baseUrl}/anmelden`)
    await page.getByRole('button', { name: /^Frau Keller/ }).click()
    await page.waitForURL(/\/anliegen/)
    await page.goto(`${demo.baseUrl}/anliegen?liste=alle`)
    const rows = page.locator('a[href^="/anliegen/"]')
    const before = await rows.count()
    expect(before).toBeGreaterThan(5)
    await sendRaw(demo.smtpPort, {
      from: 'neu@familie.example',
      to: 'hilfe@gym-werder.example',
      raw: [
        'From: Nora Neu <neu@familie.example>',
        'To: hilfe@gym-werder.example',
        'Subject: Bildschirm teilen',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Guten Tag, meine Tochter kann am iPad den Bildschirm nicht teilen.',
        ''
      ].join('\r\n')
    })
    await eventually('the new matter in the list', async () => (await rows.count()) > before)
  })

  test('shows what Lotse sends in a mailbox', async () => {
    const { page } = visitor
    await eventually('the acknowledgement in the mailbox', async () => {
      await page.goto(`${demo.baseUrl}/demo/postfach?an=neu%40familie.example`)
      return (await page.getByText('Ihre Mail ist da').count()) > 0
    })
  })

  test.each([
    '/demo/schreiben',
    '/demo/postfach',
    '/anmelden',
    '/datenschutz',
    '/impressum',
    '/barrierefreiheit'
  ])('%s: nothing that axe calls serious, no sideways scrolling on a small phone', async (path) => {
    const { page } = visitor
    await page.setViewportSize({ width: 320, height: 700 })
    await page.goto(demo.baseUrl + path)
    expect(await seriousFindings(page)).toEqual([])
    expect(await sidewaysPixels(page)).toBe(0)
  })

  test('has said nothing wrong on the way, and Ctrl-C ends every part of it', async () => {
    expect(visitor.complaints).toEqual([])
    await demo.stop()
    const ports = [new URL(demo.baseUrl).port, demo.smtpPort, demo.imapPort].map(Number)
    await eventually(
      'all ports to be free again',
      async () => !(await Promise.all(ports.map(isOpen))).includes(true)
    )
  })
})

const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
