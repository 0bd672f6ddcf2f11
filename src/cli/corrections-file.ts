import { applyPatch, type Operation } from 'rfc6902'
import { z } from 'zod'
import { type Record, recordSchema } from '../record.js'

/** The name of the file that mends, for the reports of its folder, what the reader is known to get wrong. */
export const correctionsFile = 'corrections.json'

const pointer = z.string().regex(/^(\/.*)?$/, 'a JSON Pointer begins with /')
const operation = z.union([
  z.object({ op: z.enum(['add', 'replace', 'test']), path: pointer, value: z.json() }),
  z.object({ op: z.literal('remove'), path: pointer }),
  z.object({ op: z.enum(['move', 'copy']), from: pointer, path: pointer }),
])

const correction = z.object({
  /** SHA-256 of the report, hex. */
  sha256: recordSchema.shape.source.shape.sha256,
  /** Why the reader cannot be right there. */
  reason: z.string().min(1),
  /** JSON Patch (RFC 6902) on the Record; a `test` in it holds the rest to what it was written for. */
  patch: z.array(operation).min(1),
})

const correctionsSchema = z.array(correction)

export type Corrections = z.infer<typeof correctionsSchema>

/** Takes the value of a corrections.json. Throws `ZodError`. */
export function parseCorrections(json: unknown): Corrections {
  return correctionsSchema.parse(json)
}

/**
 * The Record with the corrections of its report, in their order. One that does not fit, or would leave no valid Record, is
 * left out and given to `misfit` with what is wrong.
 */
export function corrected(record: Record, corrections: Corrections, misfit: (reason: string) => void): Record {
  let result = record
  for (const { sha256, reason, patch } of corrections) {
    if (sha256 !== record.source.sha256) continue
    const changed = structuredClone(result)
    const failure = applyPatch(changed, patch as Operation[]).find((error) => error !== null)
    const valid = recordSchema.safeParse(changed)
    if (failure === undefined && valid.success) result = valid.data
    else
      misfit(
        `the correction “${reason}” does not fit any more (${failure?.message ?? 'no valid Record'}): mend or remove it`,
      )
  }
  return result
}
