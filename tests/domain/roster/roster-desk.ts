import iconv from 'iconv-lite'
import { LOTSE } from '#app/domain/events.ts'
import { importRoster } from '#app/domain/roster/apply-import.ts'
import { readDecisions } from '#app/domain/roster/decisions.ts'
import { prepareImport } from '#app/domain/roster/prepare-import.ts'
import { type PreviewData, previewData } from '#app/domain/roster/preview-data.ts'
import type { Db } from '#db/client.ts'
import { tempDatabase } from '#tests/support/temp-database.ts'

export const NOW = new Date('2026-11-25T10:00:00+01:00')

/** Files by name; a text is written in UTF-8. */
export type Files = string | Uint8Array | Record<string, string | Uint8Array>

export type RosterDesk = {
  db: Db
  /** Decisions as section 10 writes them. */
  preview(files: Files, decisions?: Record<string, unknown>): PreviewData
  apply(files: Files, decisions?: Record<string, unknown>): PreviewData & { written: boolean }
  close(): void
}

/** An empty school with the import at hand. */
export function rosterDesk(): RosterDesk {
  const { db, close } = tempDatabase()
  const decided = (decisions: Record<string, unknown>) =>
    readDecisions(JSON.stringify(decisions), '2026-11-25')
  return {
    db,
    close,
    preview: (files, decisions = {}) => previewData(prepareImport(db, bytesOf(files), decided(decisions))),
    apply(files, decisions = {}) {
      const { preview, written } = importRoster(db, bytesOf(files), decided(decisions), LOTSE, NOW)
      return { ...previewData(preview), written }
    }
  }
}

function bytesOf(files: Files) {
  const named = typeof files === 'string' || files instanceof Uint8Array ? { 'liste.csv': files } : files
  return Object.entries(named).map(([name, content]) => ({
    name,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content
  }))
}

export const inEncoding = (text: string, encoding: string): Uint8Array => iconv.encode(text, encoding)
