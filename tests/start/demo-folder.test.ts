import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DemoStartError, leaveDemoFolder, prepareDemoFolder } from '#app/start/demo-folder.ts'
import { isPortFree } from '#app/start/ports.ts'

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'lotse-folder-')), 'demo')
const MARK = '.lotse-demo'

test('a first start makes the folder, a fresh one empties it, "keep" leaves it as it is', () => {
  const folder = newFolder()
  expect(prepareDemoFolder(folder, false)).toEqual({ fresh: true })
  writeFileSync(join(folder, 'lotse.sqlite'), 'data')
  expect(prepareDemoFolder(folder, true)).toEqual({ fresh: false })
  expect(existsSync(join(folder, 'lotse.sqlite'))).toBe(true)
  expect(prepareDemoFolder(folder, false)).toEqual({ fresh: true })
  expect(existsSync(join(folder, 'lotse.sqlite'))).toBe(false)
})

test('a folder with something else in it is never touched', () => {
  const folder = newFolder()
  mkdirSync(folder)
  writeFileSync(join(folder, 'lotse.sqlite'), 'a real school')
  expect(() => prepareDemoFolder(folder, false)).toThrow(DemoStartError)
  expect(existsSync(join(folder, 'lotse.sqlite'))).toBe(true)
})

test('a second demo does not pull the data from under the first; when the first has ended, it may', () => {
  const folder = newFolder()
  prepareDemoFolder(folder, false)
  writeFileSync(join(folder, 'lotse.sqlite'), 'data')
  // The process that started these tests is alive and not this one: it stands for the first demo.
  writeFileSync(join(folder, MARK), `pid ${process.ppid}\n`)
  expect(() => prepareDemoFolder(folder, false)).toThrow(/läuft schon/)
  expect(existsSync(join(folder, 'lotse.sqlite'))).toBe(true)
  leaveDemoFolder(folder)
  expect(prepareDemoFolder(folder, false)).toEqual({ fresh: true })
})

test('a port that somebody uses is not free', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  expect(await isPortFree(port)).toBe(false)
  await new Promise((resolve) => server.close(resolve))
  expect(await isPortFree(port)).toBe(true)
})
