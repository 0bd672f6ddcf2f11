import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome')

const forbidden = [
  ['src/text/a.ts', '../extract/extract.js'],
  ['src/text/deep/a.ts', '../../store/client.js'],
  ['src/text/a.ts', 'graphql'],
  ['src/extract/a.ts', '../script/write-name.js'],
  ['src/extract/a.ts', '@prisma/client'],
  ['src/record.ts', './text/read-text.js'],
  ['src/script/a.ts', '../store/client.js'],
  ['src/script/a.ts', 'graphql-yoga'],
  ['src/identity/a.ts', '../store/client.js'],
  ['src/identity/a.ts', '@prisma/client'],
  ['src/script/a.ts', '../identity/likeness.js'],
  ['src/store/a.ts', '../schema/builder.js'],
  ['src/store/a.ts', 'graphql'],
  ['src/schema/a.ts', '../server/serve.js'],
  ['src/server/a.ts', '../cli/huiwu.js'],
] as const

const allowed = [
  ['src/text/a.ts', '../record.js'],
  ['src/extract/a.ts', '../text/read-text.js'],
  ['src/identity/a.ts', '../extract/places.js'],
  ['src/store/a.ts', '../identity/likeness.js'],
  ['src/store/a.ts', '../script/name-key.js'],
  ['src/schema/a.ts', '../store/client.js'],
  ['src/server/a.ts', '../schema/builder.js'],
  ['src/cli/a.ts', '../server/serve.js'],
] as const

const folder = mkdtempSync(join(tmpdir(), 'huiwu-lint-'))
let refused: Set<string>

/** Lints one file for each case, all in one run, with the rules of this project. */
beforeAll(() => {
  copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'))
  for (const [path, imported] of [...forbidden, ...allowed]) {
    const file = join(folder, fileOf(path, imported))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `import { thing } from '${imported}'\n\nexport const kept = thing\n`)
  }
  const args = [biome, 'lint', '--colors=off', '--max-diagnostics=none', '--vcs-enabled=false']
  const { stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  refused = new Set(
    Array.from(stderr.matchAll(/^(\S+?):\d+:\d+ lint\/style\/noRestrictedImports/gm), ([, file]) => file ?? ''),
  )
})

afterAll(() => rmSync(folder, { recursive: true }))

test.each(forbidden)('%s may not import %s', (path, imported) => {
  expect(refused).toContain(fileOf(path, imported))
})

test.each(allowed)('%s may import %s', (path, imported) => {
  expect(refused).not.toContain(fileOf(path, imported))
})

/** A name of its own for each case; src/record.ts keeps its name, since the rule is for that file. */
function fileOf(path: string, imported: string): string {
  return path === 'src/record.ts' ? path : path.replace('a.ts', `${imported.replace(/\W+/g, '-')}.ts`)
}
