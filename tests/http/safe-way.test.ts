import { expect, test } from 'vitest'
import { safeWay } from '#app/http/safe-way.ts'

test.each([
  ['/anliegen/7?liste=meine#antwort', '/anliegen/7?liste=meine#antwort'],
  ['/verzeichnis?suche=%C3%A4', '/verzeichnis?suche=%C3%A4'],
  ['/', '/']
])('follows a path of our own: %j', (way, expected) => {
  expect(safeWay(way)).toBe(expected)
})

test.each([
  null,
  '',
  'anliegen',
  'https://evil.example/x',
  '//evil.example/x',
  '/\\evil.example/x',
  '/\t/evil.example/x',
  '/\n/evil.example/x',
  '/\r\n/evil.example/x',
  '/.//evil.example/x',
  '/a/..//evil.example/x',
  '/anliegen\\..\\x',
  '/anliegen\u0000',
  '/anliegen\u007f',
  'javascript:alert(1)'
])('leads home instead of to %j', (way) => {
  expect(safeWay(way)).toBe('/')
})
