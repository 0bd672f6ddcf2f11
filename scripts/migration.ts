/**
 * Writes what brings both databases from the models of their last migrations to those of prisma/schema.prisma:
 * `npm run migration -- NAME`. To be read, and mended where it would lose something, before it is committed.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openStore } from '../src/store/open-store.js'
import { postgresDifference, postgresSchema, sqliteDifference } from './schema-engine.js'
import { startPostgres } from './start-postgres.js'

const folder = fileURLToPath(new URL('../prisma', import.meta.url))
const schemaFile = join(folder, 'postgres/schema.prisma')
const [name] = process.argv.slice(2)
if (!name || !/^[a-z0-9_]+$/.test(name))
  throw new Error('give the migration a name of a-z, 0-9 and _: npm run migration -- NAME')
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)

write('migrations', await forSqlite())
write('postgres/migrations', await forPostgres())
writeFileSync(schemaFile, postgresSchema())
process.exit()

async function forSqlite(): Promise<string> {
  const store = mkdtempSync(join(tmpdir(), 'huiwu-migration-'))
  const url = `file:${join(store, 'store.db')}`
  await (await openStore(url)).close()
  const script = await sqliteDifference(url)
  rmSync(store, { recursive: true })
  return script
}

async function forPostgres(): Promise<string> {
  const server = await startPostgres()
  const former = existsSync(schemaFile) ? readFileSync(schemaFile, 'utf8') : null
  const script = await postgresDifference(server.url, former, postgresSchema())
  await server.stop()
  return asWeKeepIt(script)
}

/**
 * Texts sort by their bytes, as in SQLite, so that pages and cursors of the two agree; references are looked at when a
 * transaction asks for it, or at its end.
 */
function asWeKeepIt(script: string): string {
  return script
    .replace(/^((?:ALTER TABLE "\w+" )?(?:ADD COLUMN)?\s+"\w+") TEXT\b/gm, '$1 TEXT COLLATE "C"')
    .replace(/( ON DELETE [A-Z ]+ ON UPDATE [A-Z ]+);/g, '$1 DEFERRABLE;')
    .replace(/-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n\n/, '')
}

function write(kind: string, script: string): void {
  if (/^(?:-- This is an empty migration\.\s*)?$/.test(script)) return
  const target = join(folder, kind, `${stamp}_${name}`)
  mkdirSync(target, { recursive: true })
  writeFileSync(join(target, 'migration.sql'), script)
  console.log(join(target, 'migration.sql'))
}
