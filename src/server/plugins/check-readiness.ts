import { type Plugin, useReadinessCheck } from 'graphql-yoga'
import { sql } from 'kysely'
import type { Store } from '../../store/client.js'

/** GET /ready: 200 while the store answers, else 503. (GET /health is Yoga's own: 200 while the process does.) */
export const checkReadiness = (store: Store, isStopping: () => boolean): Plugin =>
  useReadinessCheck({
    endpoint: '/ready',
    async check() {
      if (isStopping()) return false
      try {
        await sql`select 1`.execute(store.sql)
        return true
      } catch {
        // Thrown, it would be printed to the client.
        return false
      }
    },
  })
