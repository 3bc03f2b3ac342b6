import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Dovecot } from '#tests/support/dovecot.ts'

/** How many mails lie in the user's INBOX, counted in the files. */
export function inboxCount(dovecot: Dovecot, user: string): number {
  return ['new', 'cur']
    .map((folder) => listed(join(dovecot.maildir(user), folder)).length)
    .reduce((a, b) => a + b)
}

/** Gives the mailbox another UIDVALIDITY, as a rebuilt or restored one has. Only while nobody is logged in. */
export function startNewEpoch(dovecot: Dovecot, user: string): void {
  const maildir = dovecot.maildir(user)
  throwOut(dovecot, user)
  for (const file of listed(maildir))
    if (file.startsWith('dovecot.index')) rmSync(join(maildir, file), { force: true })
  const list = join(maildir, 'dovecot-uidlist')
  const [header = ''] = readFileSync(list, 'utf8').split('\n')
  writeFileSync(
    list,
    `${header.replace(/ V(\d+) N\d+/, (_all, epoch: string) => ` V${Number(epoch) + 1000} N1`)}\n`
  )
}

/** Ends the user's sessions as a restarted server does. @returns whether there was one */
export function throwOut(dovecot: Dovecot, user: string): boolean {
  try {
    dovecot.doveadm('kick', user)
    return true
  } catch {
    // It says so when nobody was logged in.
    return false
  }
}

/** Another mail program deletes the mails with this token from the INBOX. */
export function deleteElsewhere(dovecot: Dovecot, user: string, token: string): void {
  dovecot.doveadm('expunge', '-u', user, 'mailbox', 'INBOX', 'subject', token)
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
