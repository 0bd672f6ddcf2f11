import { readConfig } from '../config.js'
import { type Finding, runChecks } from '../store/checks.js'
import { openConfiguredStore } from './configured-store.js'
import { print } from './terminal.js'

/** Prints the findings of all checks on the store of DATABASE_URL; with any the status is 1. */
export async function check(): Promise<void> {
  const store = await openConfiguredStore(readConfig())
  try {
    const findings = await runChecks(store.sql)
    for (const finding of findings) await print(forPeople(finding))
    await print(`${findings.length === 1 ? '1 finding' : `${findings.length} findings`}\n`)
    if (findings.length > 0) process.exitCode = 1
  } finally {
    await store.close()
  }
}

const forPeople = ({ check: name, message, passages }: Finding): string =>
  [
    `${name}: ${message}`,
    ...passages.map(
      ({ source, start, end, quote }) =>
        `    ${source} ${start}–${end}${quote === null ? '' : `: ${quote.replace(/\s+/g, ' ')}`}`,
    ),
    '',
  ].join('\n')
