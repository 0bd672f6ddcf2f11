// huiwu as it is served, its limits on, answers neither kept nor compressed. Argument: DATABASE_URL.
import { readConfig } from '../../../src/config.js'
import { createHuiwu } from '../../../src/server/huiwu.js'
import { serve } from '../../../src/server/serve.js'
import { announce } from '../contestant.js'

const config = readConfig({
  DATABASE_URL: process.argv[2],
  PORT: '0',
  LOG_LEVEL: 'warn',
  RESPONSE_CACHE_BYTES: '0',
  COMPRESSION: 'off',
})
const huiwu = await createHuiwu({ config })
let statements = 0
huiwu.store.onStatement(() => {
  statements += 1
})
const { url } = await serve(huiwu)
announce(url, () => statements)
