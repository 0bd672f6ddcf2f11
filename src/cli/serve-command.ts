import { Command } from 'commander'

const examples = `
Brings the store to the present models, loads the facts of seeds/ that are not in it, and serves GraphQL at
http://HOST:PORT/graphql, with GraphiQL in the browser. Ctrl-C ends it when the requests at hand are answered.

Examples:
  huiwu serve
  PORT=8080 DATABASE_URL=file:/srv/huiwu/store.db huiwu serve --no-seeds
`

export const serveCommand = new Command('serve')
  .description('serve the store as a GraphQL API')
  .option('--no-seeds', 'do not load the facts of the five documents of seeds/')
  .addHelpText('after', examples)
  .action(async ({ seeds }: { seeds: boolean }) => {
    const { serveStore } = await import('./serve-store.js')
    await serveStore({ seeds })
  })
