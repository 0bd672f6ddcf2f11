import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { command, huiwu, lines, temporaryFolder } from './run-huiwu.js'

const folder = temporaryFolder()

test('serve brings the five documents into a new store, answers, ends cleanly on a signal, and is the same again', async () => {
  const first = await startServing([], 'a.db')
  const question =
    '{ sources { totalCount } meetings(first: 100) { nodes { id title } } people(first: 100) { nodes { id } } }'
  const answer = await first.ask(question)
  expect(answer).toMatchObject({ data: { sources: { totalCount: 5 } } })
  expect(await first.end('SIGTERM')).toBe(0)

  const second = await startServing([], 'a.db')
  expect(await second.ask(question)).toEqual(answer)
  expect(await second.end('SIGINT')).toBe(0)
})

test('two that start together on one new store both answer', async () => {
  const both = await Promise.all([startServing([], 'b.db'), startServing([], 'b.db')])
  for (const one of both)
    expect(await one.ask('{ sources { totalCount } }')).toEqual({ data: { sources: { totalCount: 5 } } })
  for (const one of both) expect(await one.end('SIGTERM')).toBe(0)
})

test('with --no-seeds the store holds what was ingested and nothing else', async () => {
  const server = await startServing(['--no-seeds'], 'c.db')
  expect(await server.ask('{ sources { totalCount } }')).toEqual({ data: { sources: { totalCount: 0 } } })
  expect(await server.end('SIGTERM')).toBe(0)
})

test('a port that is taken and a variable that is no number are told of in one line', async () => {
  const server = await startServing([], 'd.db')
  const { port } = new URL(server.url)
  const taken = await huiwu(['serve'], { cwd: folder, env: { PORT: port, DATABASE_URL: 'file:./d.db' } })
  expect(lines(taken.stderr)).toEqual([expect.stringMatching(`^huiwu: Port ${port} .* is in use`)])
  expect(taken.status).toBe(1)
  expect(await server.end('SIGTERM')).toBe(0)

  const wrong = await huiwu(['serve'], { cwd: folder, env: { PORT: 'four' } })
  expect(lines(wrong.stderr)).toEqual([expect.stringMatching('^huiwu: PORT is "four"')])
  expect(wrong.status).toBe(1)
})

/** Starts the command on any free port, and waits until it says where it serves. */
async function startServing(options: readonly string[], database: string) {
  const child = spawn(process.execPath, [command, 'serve', ...options], {
    cwd: folder,
    env: { ...process.env, PORT: '0', DATABASE_URL: `file:./${database}`, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = once(child, 'close')
  const ended = closed.then(([status]) => Promise.reject(new Error(`it ended with status ${status}`)))
  const [line] = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended])
  const [url] = /http:\S+/.exec(line) ?? ['']
  return {
    url,
    async ask(query: string): Promise<unknown> {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) })
      return response.json()
    },
    async end(signal: NodeJS.Signals): Promise<number | null> {
      child.kill(signal)
      const [status] = await closed
      return status
    },
  }
}
