import { readdirSync, readFileSync } from 'node:fs'
import type { Record } from '../../src/record.js'

const folder = new URL('../../seeds/', import.meta.url)

/** The Records of the five documents. */
export const seeds: readonly { readonly record: Record }[] = readdirSync(folder)
  .filter((file) => /^\d{3}.*\.json$/.test(file))
  .sort()
  .map((file) => ({ record: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) }))
