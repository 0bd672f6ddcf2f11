import { readFileSync } from 'node:fs'

const file = new URL('../../package.json', import.meta.url)

/** The version of huiwu that this is. */
export const release = (): string => JSON.parse(readFileSync(file, 'utf8')).version
