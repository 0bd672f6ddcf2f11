import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { FileProblem } from './file-problem.js'

/** In bytes. A report is a few kilobytes, a page with its furniture at most a few megabytes. */
export const largestFile = 16 * 2 ** 20

/**
 * A file's bytes. Throws `FileProblem` for one above `largestFile`, and what the file system throws for one that is missing,
 * a folder, or may not be read.
 */
export async function readFile(path: Buffer | '-'): Promise<Uint8Array> {
  if (path === '-') return readStream(process.stdin)
  const file = await open(path)
  try {
    return await readStream(file.createReadStream())
  } finally {
    await file.close()
  }
}

async function readStream(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size > largestFile)
      throw new FileProblem(`the file is larger than ${largestFile / 2 ** 20} MB: split it into its reports`)
  }
  return Buffer.concat(chunks)
}
