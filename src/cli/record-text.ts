import type { Record } from '../record.js'

/** A Record as a file holds it: two Records that are alike give the same bytes. */
export function recordText(record: Record): string {
  return `${JSON.stringify(record, null, 2)}\n`
}
