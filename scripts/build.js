// Generates the Prisma client and bundles src/ to dist/, each only where its sources are newer than what it made, so
// that `npm start` costs nothing when all is built and is right after `npm ci --ignore-scripts` or an edit.
// Bundled, because the server's thousand modules one by one take a second more to load.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleOptions } from './bundle-options.js'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
if (!existsSync('node_modules/esbuild') || !existsSync('node_modules/prisma')) {
  // npm also prepares where it installs nothing, or not what builds; whoever starts huiwu then is told what is missing.
  if (process.env.npm_lifecycle_event === 'prepare' || existsSync('dist/.bundled')) process.exit()
  console.error(
    'huiwu is not built, and what builds it is not installed: run npm ci (with its development dependencies)',
  )
  process.exit(1)
}

const schemas = ['prisma/schema.prisma', 'prisma/postgres/schema.prisma']
await step('dist/.generated', [...schemas, 'prisma.config.ts', 'package-lock.json'], generate)
await step(
  'dist/.bundled',
  ['dist/.generated', 'src', 'tsconfig.json', 'scripts/build.js', 'scripts/bundle-options.js'],
  bundle,
)

/** Does the work unless `stamp` is newer than every source. */
async function step(stamp, sources, work) {
  if (newest(sources) < changed(stamp)) return
  const began = new Date()
  await work()
  mkdirSync('dist', { recursive: true })
  writeFileSync(stamp, '')
  utimesSync(stamp, began, began) // what was edited meanwhile is newer
}

function generate() {
  const PATH = ['node_modules/.bin', process.env.PATH].join(delimiter) // where Prisma looks for its generators
  const env = { ...process.env, PATH, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  for (const schema of schemas) {
    const args = ['node_modules/prisma/build/index.js', 'generate', '--no-hints', '--schema', schema]
    const run = spawnSync(process.execPath, args, { encoding: 'utf8', env })
    if (run.status === 0) continue
    process.stderr.write(run.stdout + run.stderr)
    process.exit(1)
  }
}

async function bundle() {
  const { build } = await import('esbuild')
  const entryPoints = ['src/cli/huiwu.ts', 'src/cli/read-report.ts', 'src/cli/load-batch.ts']
  rmSync('dist/cli', { recursive: true, force: true })
  await build({
    entryPoints,
    outdir: 'dist/cli', // as deep as src/cli: what is found relative to a module is found from there
    ...bundleOptions,
  }).catch(() => process.exit(1)) // which has said why
}

/** When the latest of these files, or of all files under them, was changed; a folder counts, so that a removal shows. */
function newest(paths) {
  return Math.max(
    ...paths.map((path) => {
      const names = isFolder(path) ? readdirSync(path).filter((name) => name !== 'generated') : []
      return Math.max(changed(path), newest(names.map((name) => `${path}/${name}`)))
    }),
  )
}

/** In milliseconds since 1970; 0 where there is no such file. */
function changed(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
