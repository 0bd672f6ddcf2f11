/** A Record that cannot be stored; the message names it and what is wrong in it. */
export class RecordError extends Error {
  override readonly name = 'RecordError'
}
