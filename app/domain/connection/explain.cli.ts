/**
 * `npm run -s status:explain`: one history (or an array of them) as JSON on standard input, its status as JSON on
 * standard output (connection-status.md, section 13). Wrong input: one line on standard error, exit status 2.
 */
import { answerExchange, ExchangeError } from './exchange.ts'

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new ExchangeError('input: not UTF-8')
  }
}

// The exit status is set, not forced: a pipe gets the whole answer before the process ends.
try {
  const answer = answerExchange(await readAll(process.stdin))
  process.stdout.write(`${JSON.stringify(answer)}\n`)
} catch (error) {
  if (!(error instanceof ExchangeError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
