import { defineConfig } from 'prisma/config'

// generate, validate and format never run the schema engine, but try to download it; naming any existing file stops
// that. `prisma migrate` must fetch the real one: with a stand-in it reports success and does nothing.
if (!process.argv.includes('migrate') && !process.argv.includes('db')) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'file:./data/huiwu.db' },
})
