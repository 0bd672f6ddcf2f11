import { createHash } from 'node:crypto'
import type { ExecutionResult } from 'graphql'
import type { GraphQLParams, Plugin } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import type { Store } from '../../store/client.js'
import { readVersion } from '../../store/version.js'
import { release } from '../release.js'

/**
 * Answers hold until the next load, by whichever process. That to a GET has an ETag, by which the same GET is told 304 without
 * being resolved again. As many answers as go into `mostBytes` are kept and given again, to GET and POST alike. An answer
 * with an error is neither tagged nor kept.
 */
export function keepAnswers(store: Store, mostBytes: number): Plugin {
  const kept = mostBytes > 0 ? new LRUCache<string, string>({ maxSize: mostBytes, sizeCalculation: bytesOf }) : null
  const tags = new WeakMap<Request, string>()
  const by = release()
  return {
    async onParams({ request, params, setResult }) {
      if (request.method !== 'GET' && !kept) return
      const tag = tagOf([by, await readVersion(store.sql)], params)
      tags.set(request, tag)
      const text = kept?.get(tag)
      if (isKnown(request, tag)) setResult({ data: null })
      else if (text !== undefined) setResult({ data: null, stringify: () => text } as ExecutionResult)
    },
    onResultProcess({ request, result, resultProcessor, setResult, setResultProcessor }) {
      const tag = tags.get(request)
      if (tag === undefined || !resultProcessor || Array.isArray(result) || Symbol.asyncIterator in result) return
      const isWhole = !result.errors?.length
      const headers: Record<string, string> = isWhole
        ? { etag: tag, 'cache-control': 'no-cache', vary: 'Accept' }
        : { 'cache-control': 'no-store' }
      if (isWhole && isKnown(request, tag)) {
        setResultProcessor((_result, { Response }) => new Response(null, { status: 304, headers }), '')
        return
      }
      if (isWhole && kept)
        result.stringify ??= (whole) => {
          const text = JSON.stringify(whole)
          kept.set(tag, text)
          return text
        }
      if (request.method === 'GET') setResult({ ...result, extensions: { ...result.extensions, http: { headers } } })
    },
  }
}

/** Weak, since what is sent may be compressed. */
function tagOf(of: readonly string[], { query, operationName, variables }: GraphQLParams): string {
  const asked = JSON.stringify([...of, query, operationName, variables])
  return `W/"${createHash('sha256').update(asked).digest('base64url')}"`
}

/** Whether the client has the answer of that tag. */
const isKnown = (request: Request, tag: string): boolean =>
  request.method === 'GET' && (request.headers.get('if-none-match') ?? '').split(/\s*,\s*/).includes(tag)

/** What keeping it takes: up to two bytes a character, and its entry. */
const bytesOf = (text: string): number => 2 * text.length + 500
