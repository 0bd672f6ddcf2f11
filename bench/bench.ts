// npm run bench [-- WHAT [ARGUMENTS]]
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const benches = {
  extract: 'how many reports one core reads in a second, and how the time grows with a page',
  load: 'how many Records a second are loaded [RECORDS [MEETINGS]]',
  identity: 'Records loaded in any order make the same store [RUNS [SEED]]',
  serve: 'huiwu and its peers are asked the same; writes bench/RESULTS.md [MEETINGS [ROUNDS [MILLISECONDS]]]',
  search:
    'makes the table by which names are found on both databases, and looks for some [NAMES, 1000000 where none is given]',
  store: 'makes an invented store in bench/data [MEETINGS, 100000 where none is given]',
}

const [what = 'serve'] = process.argv.splice(2, 1)
if (what === 'serve') installPeers()
if (what in benches) await import(what === 'serve' ? './serve/main.ts' : `./${what}.ts`)
else {
  const width = Math.max(...Object.keys(benches).map((name) => name.length))
  for (const [name, says] of Object.entries(benches)) console.log(`npm run bench -- ${name.padEnd(width)}  ${says}`)
  console.log('npm run bench alone is npm run bench -- serve.')
  process.exitCode = what === '--help' ? 0 : 1
}

/** The peers have a package of their own, so that huiwu does not bring them along. */
function installPeers(): void {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  if (existsSync(`${folder}node_modules`)) return
  const { status } = spawnSync('npm', ['ci'], { cwd: folder, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
