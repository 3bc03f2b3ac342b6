/**
 * `npm run -s mail:explain -- PATH…`: how Lotse reads the mails in these files and folders, with reasons. Needs no
 * database. Exit status 0 if all could be read, 1 if not (the list stands on standard error), 2 if it was asked wrongly.
 */
import { parseArgs } from 'node:util'
import { asText } from './as-text.ts'
import { explainMails } from './explain-mails.ts'
import { KnowledgeFileError, knowledgeFromFiles } from './knowledge-files.ts'

const USAGE =
  'So geht es: npm run -s mail:explain -- PFAD… [--roster DATEI] [--staff DATEI] [--tickets DATEI] [--support ADRESSE] [--json]'

/** Asked wrongly: one sentence. */
class UsageError extends Error {}

function asked() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        roster: { type: 'string' },
        staff: { type: 'string' },
        tickets: { type: 'string' },
        support: { type: 'string' },
        json: { type: 'boolean', default: false }
      }
    })
    if (positionals.length === 0) throw new UsageError(`Es fehlt, welche Mails gemeint sind. ${USAGE}`)
    return { ...values, paths: positionals }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`Diese Angaben sind nicht zu verstehen. ${USAGE}`)
  }
}

async function run(): Promise<number> {
  const { paths, json, support, ...files } = asked()
  const own = (support ?? process.env.SUPPORT_ADDRESS)?.trim().toLowerCase() || undefined
  const failed: string[] = []
  for await (const mail of explainMails(paths, knowledgeFromFiles(files), own)) {
    if (mail.error !== null) failed.push(`${mail.file}: ${mail.error}`)
    await write(json ? `${JSON.stringify(mail)}\n` : `${asText(mail)}\n`)
  }
  if (!files.roster && !json)
    process.stderr.write(
      'Gelesen ohne Verzeichnis: Kinder und Familien kennt Lotse hier nur mit --roster DATEI.\n'
    )
  if (failed.length > 0) process.stderr.write(`Nicht lesbar (${failed.length}):\n${failed.join('\n')}\n`)
  return failed.length > 0 ? 1 : 0
}

/** Waits where the reader at the other end of a pipe is slow, so that nothing piles up here. */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()))
  })
}

// Somebody looked at the first lines only (`| head`).
process.stdout.on('error', () => process.exit(0))

// The exit status is set, not forced: a pipe gets the whole answer before the process ends.
try {
  process.exitCode = await run()
} catch (error) {
  if (!(error instanceof UsageError || error instanceof KnowledgeFileError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
