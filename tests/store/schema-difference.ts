import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'

const content = readFileSync(new URL('../../prisma/schema.prisma', import.meta.url), 'utf8')
const engineFolder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))

// The package imports its .wasm as a module, which Node does not do by itself.
const glue = await import(join(engineFolder, 'schema_engine_bg.js'))
const wasm = readFileSync(join(engineFolder, 'schema_engine_bg.wasm'))
const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': glue })
glue.__wbg_set_wasm(instance.exports)
;(instance.exports.__wbindgen_start as () => void)()

/** The SQL that would make a store what schema.prisma says, by Prisma's own schema engine. */
export async function schemaDifference(url: string): Promise<string> {
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaLibSql({ url }))
  const engine = await glue.SchemaEngine.new({ datamodels: [['schema.prisma', content]] }, () => {}, adapter)
  const schema = { files: [{ path: 'schema.prisma', content }], configDir: '.' }
  const { stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', ...schema },
    to: { tag: 'schemaDatamodel', ...schema },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return stdout
}
