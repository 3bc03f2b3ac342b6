import { describe, expect, test } from 'vitest'
import { alarmWays } from '#app/domain/alarms/ways.ts'
import { EnvironmentError, readEnvironment } from '#app/domain/settings/environment.ts'

const RIGHT = {
  SCHOOL_NAME: 'Gymnasium am Werder',
  BASE_URL: 'https://hilfe.gym-werder.example/',
  SUPPORT_ADDRESS: 'Hilfe@gym-werder.example',
  IMAP_HOST: 'imap.gym-werder.example',
  IMAP_USER: 'hilfe',
  IMAP_PASSWORD: 'geheim',
  SMTP_HOST: 'smtp.gym-werder.example',
  SMTP_USER: 'hilfe',
  SMTP_PASSWORD: 'geheim',
  SESSION_SECRET: '0123456789abcdef0123456789abcdef'
}

test('what is right is read, with the defaults a school expects', () => {
  expect(readEnvironment(RIGHT)).toMatchObject({
    BASE_URL: 'https://hilfe.gym-werder.example',
    SUPPORT_ADDRESS: 'hilfe@gym-werder.example',
    IMAP_PORT: 993,
    IMAP_TLS: 'implicit',
    SMTP_PORT: 587,
    SMTP_TLS: 'starttls',
    HOST: '127.0.0.1',
    TZ: 'Europe/Berlin',
    LOTSE_DEMO: false
  })
})

test('the second ways are optional, and take several addresses', () => {
  expect(alarmWays(readEnvironment(RIGHT))).toEqual([])
  const both = readEnvironment({
    ...RIGHT,
    ALARM_SMTP_HOST: 'smtp.anderswo.example',
    ALARM_TO: 'Admin@privat.example, vertretung@privat.example',
    ALARM_WEBHOOK_URL: 'https://hooks.example/abc'
  })
  expect(alarmWays(both)).toEqual(['mail', 'webhook'])
  expect(both.ALARM_TO).toEqual(['admin@privat.example', 'vertretung@privat.example'])
})

describe('one sentence names the variable and what it expects', () => {
  test.each(Object.keys(RIGHT))('%s missing', (name) => {
    const message = messageOf({ ...RIGHT, [name]: undefined })
    expect(message).toMatch(new RegExp(`^Die Variable ${name} fehlt: Lotse erwartet .+\\.$`))
    expect(messageOf({ ...RIGHT, [name]: '' })).toBe(message)
  })

  test.each([
    ['BASE_URL', 'hilfe.schule.example'],
    ['SUPPORT_ADDRESS', 'hilfe'],
    ['IMAP_PORT', '70000'],
    ['IMAP_TLS', 'vielleicht'],
    ['SMTP_TLS', 'none'],
    ['SESSION_SECRET', 'kurz'],
    ['TZ', 'Mitteleuropa'],
    ['PORT', 'http'],
    ['HOST', 'hilfe.gym-werder.example'],
    ['HOST', '300.1.1.1'],
    ['IMAP_CA_FILE', '/nowhere/ca.pem'],
    ['SMTP_CA_FILE', '.'],
    ['ALARM_WEBHOOK_URL', 'http://hooks.example/abc'],
    ['ALARM_WEBHOOK_URL', 'ftp://127.0.0.1/abc'],
    ['ALARM_TO', 'niemand'],
    ['METRICS_TOKEN', 'kurz'],
    ['IMAP_AUTH', 'kerberos'],
    ['IMAP_PROCESSED_FOLDER', 'Inbox'],
    ['OAUTH_TOKEN_URL', 'http://anmeldung.schule.example/token'],
    ['OAUTH_TOKEN_URL', 'anmeldung.schule.example']
  ])('%s=%s', (name, value) => {
    expect(messageOf({ ...RIGHT, [name]: value })).toMatch(
      new RegExp(`^Die Variable ${name} ist nicht richtig`)
    )
  })

  test.each([
    ['ALARM_TO', { ALARM_SMTP_HOST: 'smtp.anderswo.example' }],
    ['ALARM_SMTP_HOST', { ALARM_TO: 'admin@privat.example' }],
    [
      'ALARM_SMTP_PASSWORD',
      {
        ALARM_SMTP_HOST: 'smtp.anderswo.example',
        ALARM_TO: 'admin@privat.example',
        ALARM_SMTP_USER: 'alarm'
      }
    ]
  ])('%s missing beside what needs it', (name, given) => {
    expect(messageOf({ ...RIGHT, ...given })).toMatch(new RegExp(`^Die Variable ${name} fehlt`))
  })

  test('a second way that sends unencrypted to another machine', () => {
    const given = {
      ALARM_SMTP_HOST: 'smtp.anderswo.example',
      ALARM_SMTP_TLS: 'none',
      ALARM_TO: 'admin@privat.example'
    }
    expect(messageOf({ ...RIGHT, ...given })).toMatch(/^Die Variable ALARM_SMTP_TLS ist nicht richtig/)
  })

  const OAUTH = {
    IMAP_AUTH: 'oauth2',
    OAUTH_TOKEN_URL: 'https://anmeldung.schule.example/token',
    OAUTH_CLIENT_ID: 'lotse',
    OAUTH_REFRESH_TOKEN: 'abc'
  }
  test.each(['OAUTH_TOKEN_URL', 'OAUTH_CLIENT_ID', 'OAUTH_REFRESH_TOKEN'])(
    '%s missing where a server is set to oauth2',
    (name) => {
      expect(messageOf({ ...RIGHT, ...OAUTH, [name]: undefined })).toMatch(
        new RegExp(`^Die Variable ${name} fehlt: Lotse erwartet .+\\.$`)
      )
    }
  )

  test('with oauth2 no password is asked for, but for a server without it', () => {
    const none = { ...RIGHT, ...OAUTH, IMAP_PASSWORD: undefined }
    expect(readEnvironment(none)).toMatchObject({ IMAP_AUTH: 'oauth2', SMTP_AUTH: 'password' })
    expect(messageOf({ ...none, SMTP_PASSWORD: undefined })).toMatch(/^Die Variable SMTP_PASSWORD fehlt/)
  })

  test('in English for an English shell', () => {
    expect(messageOf({ ...RIGHT, IMAP_HOST: undefined, LANG: 'en_GB.UTF-8' })).toBe(
      'The variable IMAP_HOST is missing: Lotse expects the name of the server that holds the mailbox.'
    )
  })
})

test('no TLS is for this machine only', () => {
  expect(readEnvironment({ ...RIGHT, IMAP_TLS: 'none', IMAP_HOST: '127.0.0.1' }).IMAP_TLS).toBe('none')
  expect(messageOf({ ...RIGHT, IMAP_TLS: 'none' })).toContain('IMAP_TLS')
})

function messageOf(variables: Record<string, string | undefined>): string {
  try {
    readEnvironment(variables)
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message
    throw error
  }
  return 'kein Fehler'
}
