#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { checkCommand } from './check-command.js'
import { copyCommand } from './copy-command.js'
import { extractCommand } from './extract-command.js'
import { ingestCommand } from './ingest-command.js'
import { serveCommand } from './serve-command.js'
import { endQuietlyOnClosedPipe } from './terminal.js'

const { version, description } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

const examples = `
Examples:
  huiwu extract report.txt             what the report says, for reading
  huiwu ingest reports/                all reports and Records of a folder into the store
  huiwu check                          what in the store cannot be, with the passages
  huiwu copy --to postgres://…         the store into another database
  huiwu serve                          GraphQL over the store at http://localhost:4000/graphql

huiwu <command> --help tells more. The store is at DATABASE_URL, by default file:./data/huiwu.db.
`

const huiwu = new Command('huiwu')
  .description(description)
  .version(version)
  .showHelpAfterError('(huiwu --help tells what there is)')
  .addCommand(extractCommand)
  .addCommand(ingestCommand)
  .addCommand(serveCommand)
  .addCommand(checkCommand)
  .addCommand(copyCommand)
  .addHelpText('after', examples)

endQuietlyOnClosedPipe()
try {
  await huiwu.parseAsync()
} catch (error) {
  process.stderr.write(`huiwu: ${isForPeople(error) ? error.message : (error as Error).stack}\n`)
  process.exitCode = 1
}

/** What the environment or the system refuses is said in a line; anything else is a fault, and shows where it arose. */
function isForPeople(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  return (
    ['ConfigError', 'CopyError', 'ListenError', 'MigrationError', 'ReplicaError', 'StoreProblem'].includes(
      error.name,
    ) || 'code' in error
  )
}
