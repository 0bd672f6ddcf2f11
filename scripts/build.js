// Generates the Prisma client and compiles src/ to dist/, each only where its sources are newer than what it made, so
// that `npm start` costs nothing when all is built and is right after `npm ci --ignore-scripts` or an edit.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const quietPrisma = { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' }

process.chdir(root)
// npm also prepares where it installs nothing, or not what builds; whoever starts huiwu then is told what is missing.
if (process.env.npm_lifecycle_event === 'prepare' && !existsSync('node_modules/.bin/tsc')) process.exit()
step('dist/.generated', ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'], 'prisma', [
  'generate',
  '--no-hints',
])
step('dist/.compiled', ['dist/.generated', 'src', 'tsconfig.json', 'tsconfig.build.json'], 'tsc', [
  '-p',
  'tsconfig.build.json',
])

/** Runs a command of node_modules/.bin unless `stamp` is newer than every source; writes `stamp` when it went well. */
function step(stamp, sources, command, args) {
  if (newest(sources) < changed(stamp)) return
  const began = new Date()
  const run = spawnSync(command, args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      ...quietPrisma,
      PATH: `${root}node_modules/.bin${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
    },
  })
  if (run.error || run.status !== 0) {
    process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? ''}`)
    const reason =
      run.error?.code === 'ENOENT' ? 'is not installed: run npm ci (with its development dependencies)' : 'failed'
    console.error(`huiwu is not built: ${command} ${args.join(' ')} ${reason}`)
    process.exit(1)
  }
  mkdirSync('dist', { recursive: true })
  writeFileSync(stamp, '')
  utimesSync(stamp, began, began) // what was edited meanwhile is newer
}

/** When the latest of these files, or of all files under them, was changed; a folder counts, so that a removal shows. */
function newest(paths) {
  return Math.max(
    ...paths.map((path) => {
      const inside = isFolder(path)
        ? readdirSync(path)
            .filter((name) => name !== 'generated')
            .map((name) => `${path}/${name}`)
        : []
      return Math.max(changed(path), newest(inside))
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
