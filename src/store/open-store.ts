import { connect, openConnection, type Sql, type Store } from './client.js'
import { migrate } from './migrate.js'
import { partyOfPlace, standingPlaces } from './parties.js'
import { insertRows, noRows } from './rows.js'
import { searchRowsOf } from './search-names.js'
import { renewVersion } from './version.js'

/**
 * Opens the store of a `file:` URL: creates the file, migrates it and adds the divisions of GB/T 2260 where that has not
 * been done. Throws `MigrationError` where the file's past is not that of prisma/migrations.
 */
export async function openStore(url: string): Promise<Store> {
  const connection = openConnection(url)
  try {
    await migrate(connection)
  } finally {
    connection.close()
  }
  const store = connect(url)
  try {
    if (await lacksPlaces(store.sql)) await store.write(addPlaces)
  } catch (error) {
    await store.close()
    throw error
  }
  return store
}

async function lacksPlaces(db: Sql): Promise<boolean> {
  const rows = await db.selectFrom('Party').select('code').where('code', 'is not', null).execute()
  const codes = new Set(rows.map(({ code }) => code))
  return standingPlaces.some(({ code }) => !codes.has(code))
}

async function addPlaces(db: Sql): Promise<void> {
  const Party = standingPlaces.map(partyOfPlace)
  await insertRows(db, { ...noRows(), Party, ...searchRowsOf({ Party }) })
  await renewVersion(db)
}
