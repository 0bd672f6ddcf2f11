import { defineConfig } from 'vitest/config'
import type { Reporter } from 'vitest/node'

/** Ends the output with `N passed, N failed, N skipped`, alone on a line, for machines that read it. */
const tally: Reporter = {
  onTestRunEnd(modules, unhandled) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandled.length
    console.log(`\n${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped')} skipped`)
  },
}

export default defineConfig({
  // Vite would take graphql's ES modules and Node its CommonJS for the packages: two copies, which do not know each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    reporters: ['default', tally],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      { extends: true, test: { name: 'sqlite', include: ['tests/**/*.test.ts'], exclude: ['tests/postgres/**'] } },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: ['api', 'identity', 'judges', 'postgres', 'server', 'store'].map(
            (area) => `tests/${area}/**/*.test.ts`,
          ),
          globalSetup: 'tests/postgres/global-setup.ts',
          setupFiles: 'tests/postgres/skip-without-server.ts',
        },
      },
    ],
  },
})
