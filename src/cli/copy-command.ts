import { Command } from 'commander'

const about = `
Copies the store of DATABASE_URL, with everything in it, into an empty one, from a file to PostgreSQL or the other way
round, whole or not at all: what is interrupted leaves nothing, and is begun again by the same command. Ids, cursors and the
numbers of changes stay what they are. The store may be read meanwhile; what is loaded into it meanwhile is not copied.

Examples:
  huiwu copy --to postgres://huiwu:secret@localhost:5432/huiwu
  DATABASE_URL=postgres://huiwu:secret@localhost:5432/huiwu huiwu copy --to file:./copy.db
`

export const copyCommand = new Command('copy')
  .description('copy the store into another database')
  .requiredOption('--to <url>', 'the other store, as DATABASE_URL has it')
  .addHelpText('after', about)
  .action(async ({ to }: { to: string }) => {
    const { copy } = await import('./copy.js')
    await copy(to)
  })
