#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { extractCommand } from './extract-command.js'
import { ingestCommand } from './ingest-command.js'
import { serveCommand } from './serve-command.js'
import { endQuietlyOnClosedPipe } from './terminal.js'

const { version, description } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

const examples = `
Examples:
  huiwu extract report.txt             what the report says, for reading
  huiwu ingest reports/                all reports and Records of a folder into the store
  huiwu serve                          GraphQL over the store at http://localhost:4000/graphql

huiwu <command> --help tells more. The store is at DATABASE_URL, by default file:./data/huiwu.db.
`

endQuietlyOnClosedPipe()
await new Command('huiwu')
  .description(description)
  .version(version)
  .showHelpAfterError('(huiwu --help tells what there is)')
  .addCommand(extractCommand)
  .addCommand(ingestCommand)
  .addCommand(serveCommand)
  .addHelpText('after', examples)
  .parseAsync()
