import { GraphQLError } from 'graphql'

/** `extensions.code` of every error that a client can cause; the schema's own documentation names them. */
export type ErrorCode =
  | 'BAD_ID'
  | 'WRONG_TYPE_ID'
  | 'BAD_CURSOR'
  | 'BAD_DATE'
  | 'BAD_ARGUMENT'
  | 'PAGE_TOO_LARGE'
  | 'AMBIGUOUS_NAME'
  | 'UNKNOWN_NAME'
  | 'QUERY_TOO_LARGE'

/** A mistake in a request. The message says what is wrong and what to do. */
export class RequestError extends GraphQLError {
  constructor(code: ErrorCode, message: string, more: Readonly<Record<string, unknown>> = {}) {
    super(message, { extensions: { code, ...more } })
  }
}

/** What a client sent, for a message: quoted, and cut where it is long. */
export const quoted = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text
}

/** Throws BAD_ARGUMENT unless exactly one of the two arguments, given by their names, has a value. */
export function exactlyOne(given: Readonly<Record<string, unknown>>): void {
  const names = Object.keys(given)
  const values = Object.values(given).filter((value) => value != null)
  if (values.length === 1) return
  const which =
    values.length === 0 ? `None of ${names.join(' and ')} is given` : `Both ${names.join(' and ')} are given`
  throw new RequestError('BAD_ARGUMENT', `${which}. Give exactly one of them.`)
}
