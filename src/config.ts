import { z } from 'zod'

const environment = z.object({
  /** `file:` URL of the store; its folder is created. */
  DATABASE_URL: z
    .string()
    .regex(/^file:./, 'must be a file: URL such as file:./data/huiwu.db')
    .default('file:./data/huiwu.db'),
})

/** The environment, validated once. Throws where a variable is malformed. */
export const config = Object.freeze(environment.parse(process.env))
