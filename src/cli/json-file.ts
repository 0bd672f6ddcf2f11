import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { PathBytes } from './file-name.js'
import { FileProblem } from './file-problem.js'
import { readFile } from './read-file.js'

/** The value that a JSON file holds. Throws `FileProblem` where it is not UTF-8 or no JSON. */
export async function readJson(path: PathBytes): Promise<unknown> {
  const bytes = await readFile(path)
  try {
    return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw error instanceof TypeError
      ? new FileProblem('the file is not UTF-8, which JSON has to be: convert it')
      : error
  }
}

/** The values of a file that holds one on each line, with the line's number, counted from 1; blank lines are passed over. */
export async function* readJsonLines(path: PathBytes): AsyncGenerator<{ line: number; text: string }> {
  let line = 0
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1
    if (text.trim() !== '') yield { line, text }
  }
}

/** Throws `FileProblem` with the place of the mistake. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new FileProblem(`no valid JSON (${(error as Error).message}): mend it`)
  }
}
