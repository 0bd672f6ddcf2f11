import { type DatabaseConnection, PostgresDriver } from 'kysely'

type OwnConnection = Parameters<PostgresDriver['releaseConnection']>[0]

/**
 * The driver of those who only read: statements that are asked for in one turn of the event loop, such as those of a level of
 * a query, share a connection. Nobody has one to himself.
 */
export class ReadingDriver extends PostgresDriver {
  readonly #users = new Map<DatabaseConnection, number>()
  #ofThisTurn: Promise<DatabaseConnection> | null = null

  override async acquireConnection(): Promise<DatabaseConnection> {
    if (!this.#ofThisTurn) {
      this.#ofThisTurn = super.acquireConnection()
      setImmediate(() => {
        this.#ofThisTurn = null
      })
    }
    const connection = await this.#ofThisTurn
    this.#users.set(connection, (this.#users.get(connection) ?? 0) + 1)
    return connection
  }

  override async releaseConnection(connection: OwnConnection): Promise<void> {
    const others = (this.#users.get(connection) as number) - 1
    if (others > 0) {
      this.#users.set(connection, others)
      return
    }
    this.#users.delete(connection)
    await super.releaseConnection(connection)
  }
}
