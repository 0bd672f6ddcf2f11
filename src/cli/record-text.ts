import type { Record } from '../record.js'

/** A Record as a file holds it, each citation on a line: two Records that are alike give the same bytes. */
export function recordText(record: Record): string {
  const json = JSON.stringify(record, null, 2)
  return `${json.replace(/\{\s+"start": (\d+),\s+"end": (\d+)\s+\}/g, '{ "start": $1, "end": $2 }')}\n`
}
