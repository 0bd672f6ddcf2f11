import { createYoga, type YogaServerInstance } from 'graphql-yoga'
import { type Logger, pino } from 'pino'
import { type Config, readConfig } from '../config.js'
import type { Context } from '../schema/context.js'
import { Loaders } from '../schema/loaders.js'
import { schema } from '../schema/schema.js'
import type { Store } from '../store/client.js'
import { openStore } from '../store/open-store.js'
import { exampleQuestions } from './example-questions.js'
import { graphiqlOptions, renderGraphiql } from './graphiql.js'
import { checkReadiness } from './plugins/check-readiness.js'
import { keepAnswers } from './plugins/keep-answers.js'
import { levelByLevel } from './plugins/level-by-level.js'
import { limitBody } from './plugins/limit-body.js'
import { limitQueries } from './plugins/limit-queries.js'
import { logRequests } from './plugins/log-requests.js'
import { maskFaults } from './plugins/mask-errors.js'
import { nameColumns } from './plugins/name-columns.js'

export interface HuiwuOptions {
  /** Limits and the rest; the defaults of `readConfig` where not given. */
  readonly config?: Config
  /** An open store; without it the one of `config.DATABASE_URL` is opened. */
  readonly store?: Store
  readonly logger?: Logger
}

/** The API over a store, without a port: `yoga.fetch` answers a Request. */
export interface Huiwu {
  readonly yoga: YogaServerInstance<object, object>
  readonly store: Store
  readonly config: Config
  readonly logger: Logger
  /** From now on GET /ready answers 503. */
  stopping(): void
  /** Closes the store. */
  close(): Promise<void>
}

/** Opens the store (created, migrated) and puts the API over it. Throws what `openStore` throws. */
export async function createHuiwu(options: HuiwuOptions = {}): Promise<Huiwu> {
  const config = options.config ?? readConfig({})
  const logger = options.logger ?? pino({ level: config.LOG_LEVEL })
  const store = options.store ?? (await openStore(config.DATABASE_URL, { replicas: config.DATABASE_REPLICA_URLS }))
  let isStopping = false
  const yoga = createYoga<object, object>({
    schema,
    context: (): Omit<Context, 'columns'> => ({
      store,
      loaders: new Loaders(),
      levels: new Map(),
      maxComplexity: config.MAX_COMPLEXITY,
    }),
    maxRequestBodySize: false, // limitBody does that
    multipart: false,
    batching: false,
    landingPage: false,
    maskedErrors: maskFaults,
    logging: yogaLogger(logger),
    graphiql: graphiqlOptions(exampleQuestions()),
    renderGraphiQL: renderGraphiql as never,
    plugins: [
      ...(logger.isLevelEnabled('debug') ? [logRequests(logger)] : []),
      checkReadiness(store, () => isStopping),
      keepAnswers(store, config.RESPONSE_CACHE_BYTES),
      limitBody(config.MAX_BODY_BYTES),
      ...limitQueries(config),
      nameColumns,
      levelByLevel,
    ],
  })
  return {
    yoga,
    store,
    config,
    logger,
    stopping: () => {
      isStopping = true
    },
    close: () => store.close(),
  }
}

/** Yoga gives errors and messages, pino takes an object first. */
function yogaLogger(logger: Logger) {
  const at =
    (level: 'trace' | 'info' | 'warn' | 'error') =>
    (...said: unknown[]): void => {
      if (!logger.isLevelEnabled(level)) return
      const error = said.find((one) => one instanceof Error)
      logger[level](error ? { err: error } : {}, said.filter((one) => one !== error).join(' ') || 'yoga')
    }
  return { debug: at('trace'), info: at('info'), warn: at('warn'), error: at('error') }
}
