import type { Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'

/** One line for each request, at level debug. */
export function logRequests(logger: Logger): Plugin {
  const began = new WeakMap<Request, number>()
  return {
    onRequest({ request }) {
      began.set(request, performance.now())
    },
    onResponse({ request, response }) {
      const milliseconds = Math.round(performance.now() - (began.get(request) ?? performance.now()))
      logger.debug({ method: request.method, url: request.url, status: response.status, milliseconds }, 'request')
    },
  }
}
