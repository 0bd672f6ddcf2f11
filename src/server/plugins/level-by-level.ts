import type { Plugin } from 'graphql-yoga'
import { executeByLevel } from '../execute-by-level.js'

/** Queries are executed level by level, those that go wrong a second time in the usual way, which says how. */
export const levelByLevel: Plugin = {
  onExecute({ executeFn, setExecuteFn }) {
    setExecuteFn(async (args) => (await executeByLevel(args)) ?? executeFn(args))
  },
}
