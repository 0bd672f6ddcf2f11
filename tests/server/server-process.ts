// A server in a process of its own, for tests of its beginning and end. Arguments: DATABASE_URL.
import { readConfig } from '../../src/config.js'
import { createHuiwu } from '../../src/server/huiwu.js'
import { serve, stopOnSignals } from '../../src/server/serve.js'

const config = readConfig({ DATABASE_URL: process.argv[2], PORT: '0', LOG_LEVEL: 'silent' })
const running = await serve(await createHuiwu({ config }))
stopOnSignals(running)
process.stdout.write(`${running.url}\n`)
