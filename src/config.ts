import { z } from 'zod'

const integer = (least: number, most: number, standard: number) => ({
  schema: z.coerce.number().int().min(least).max(most).default(standard),
  allowed: `a whole number from ${least} to ${most}`,
})

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const

const switches = ['on', 'off'] as const

const examplePostgresUrl = 'postgres://user:password@localhost:5432/huiwu'

const isPostgresUrl = (url: string): boolean => /^postgres(?:ql)?:\/\/./.test(url) && URL.canParse(url)

const variables = {
  /** Address that the server listens on. */
  HOST: { schema: z.string().regex(/^\S+$/).default('127.0.0.1'), allowed: 'a host name or an IP address' },
  /** 0 takes any free port. */
  PORT: integer(0, 65535, 4000),
  /** Where the store is: a file, whose folder is created, or a database of PostgreSQL. */
  DATABASE_URL: {
    schema: z
      .string()
      .refine((url) => /^file:./.test(url) || isPostgresUrl(url))
      .default('file:./data/huiwu.db'),
    allowed: `a file: URL such as file:./data/huiwu.db, or one of PostgreSQL such as ${examplePostgresUrl}`,
  },
  /** Servers that follow that of DATABASE_URL: reads go to one of them. */
  DATABASE_REPLICA_URLS: {
    schema: z
      .string()
      .default('')
      .transform((urls) => urls.split(/[\s,]+/).filter((url) => url !== ''))
      .refine((urls) => urls.every(isPostgresUrl)),
    allowed: `URLs of PostgreSQL such as ${examplePostgresUrl}, with commas between them`,
  },
  LOG_LEVEL: { schema: z.enum(logLevels).default('info'), allowed: `one of ${logLevels.join(', ')}` },
  /** Largest request, in bytes. */
  MAX_BODY_BYTES: integer(1_000, 10_000_000, 100_000),
  /** Fields within fields; introspection as GraphiQL sends it is 15 deep. */
  MAX_DEPTH: integer(5, 100, 20),
  /** Aliases in one document. */
  MAX_ALIASES: integer(0, 1_000, 50),
  /** Directives in one document. */
  MAX_DIRECTIVES: integer(0, 1_000, 5),
  /** Names, brackets and other tokens in one document. */
  MAX_TOKENS: integer(100, 100_000, 2_000),
  /** Fields that a document could at most resolve, the sizes of nested pages multiplied. */
  MAX_COMPLEXITY: integer(100, 100_000_000, 500_000),
  /** Memory for answers that are kept until the next load, in bytes; 0 keeps none. */
  RESPONSE_CACHE_BYTES: integer(0, 10_000_000_000, 32_000_000),
  /** Whether answers are compressed where the client takes that. */
  COMPRESSION: { schema: z.enum(switches).default('on'), allowed: `one of ${switches.join(', ')}` },
  /** How long a connection is kept open for another request. */
  KEEP_ALIVE_SECONDS: integer(1, 3_600, 65),
  /** How long requests in flight have to end when the server stops. */
  STOP_SECONDS: integer(0, 600, 10),
} as const satisfies Record<string, { schema: z.ZodType; allowed: string }>

export type Config = { readonly [Name in keyof typeof variables]: z.infer<(typeof variables)[Name]['schema']> }

/** A variable of the environment that cannot be used; the message is one line, for people. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** The environment, validated and frozen. Empty variables count as absent. Throws `ConfigError` at the first bad one. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const entries = Object.entries(variables).map(([name, { schema, allowed }]) => {
    const value = environment[name]
    const result = (schema as z.ZodType).safeParse(value === '' ? undefined : value)
    if (!result.success)
      throw new ConfigError(`${name} is ${JSON.stringify(withoutPassword(value))}; it must be ${allowed}.`)
    return [name, result.data]
  })
  const config: Config = Object.fromEntries(entries)
  if (config.DATABASE_REPLICA_URLS.length > 0 && !isPostgresUrl(config.DATABASE_URL))
    throw new ConfigError(
      `DATABASE_REPLICA_URLS is set, but a file has no replicas; DATABASE_URL must be ${examplePostgresUrl} or the like.`,
    )
  return Object.freeze(config)
}

/** A URL as it may be shown. */
export const withoutPassword = (url: string | undefined): string | undefined =>
  url?.replace(/(:\/\/[^\s:/@]*):[^\s/]*@/g, '$1@')
