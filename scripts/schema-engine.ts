import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'

const engineFolder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))

// The package imports its .wasm as a module, which Node does not do by itself.
const glue = await import(join(engineFolder, 'schema_engine_bg.js'))
const wasm = readFileSync(join(engineFolder, 'schema_engine_bg.wasm'))
const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': glue })
glue.__wbg_set_wasm(instance.exports)
;(instance.exports.__wbindgen_start as () => void)()

const modelsAt = (file: string) => readFileSync(new URL(`../prisma/${file}`, import.meta.url), 'utf8')

/** The SQL that would make a SQLite store what prisma/schema.prisma says, by Prisma's own schema engine. */
export function sqliteDifference(url: string): Promise<string> {
  const schema = datamodel(modelsAt('schema.prisma'))
  return difference(new Describing({ url }), schema, { ...schema, tag: 'schemaDatasource' })
}

/** Prisma's engine asks for a partial index by its name in double quotes, which libsql takes for that of a column. */
class Describing extends PrismaLibSql {
  override async connect() {
    const connection = await super.connect()
    const queryRaw = connection.queryRaw.bind(connection)
    connection.queryRaw = ({ sql, ...query }) =>
      queryRaw({ ...query, sql: sql.replace(/\bname = "(\w+)"/, "name = '$1'") })
    return connection
  }
}

/**
 * The SQL from one schema of PostgreSQL to another, null being none. Prisma's engine wants a server for that, of which it
 * takes no notice otherwise.
 */
export function postgresDifference(url: string, from: string | null, to: string): Promise<string> {
  return difference(
    new PrismaPg({ connectionString: url }),
    datamodel(to),
    from === null ? { tag: 'empty' } : datamodel(from),
  )
}

const datamodel = (content: string) => ({
  tag: 'schemaDatamodel',
  files: [{ path: 'schema.prisma', content }],
  configDir: '.',
})

async function difference(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  to: ReturnType<typeof datamodel>,
  from: object,
): Promise<string> {
  const datamodels = to.files.map(({ path, content }) => [path, content])
  const engine = await glue.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter))
  const filters = { externalTables: [], externalEnums: [] }
  const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters })
  return stdout
}

/** The models of prisma/schema.prisma as a schema of PostgreSQL: another provider, and a client in another folder. */
export function postgresSchema(): string {
  const models = modelsAt('schema.prisma')
  const [, rest] = models.split(/datasource db \{[^}]*\}\n/)
  return `// Made of ../schema.prisma by \`npm run migration\`; not edited by hand.

generator client {
  provider        = "prisma-client"
  output          = "../../src/store/generated/postgres"
  moduleFormat    = "esm"
  previewFeatures = ["partialIndexes"]
}

datasource db {
  provider = "postgresql"
}
${rest}`
}
