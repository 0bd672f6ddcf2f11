import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.js'
import { createHuiwu } from '../../src/server/huiwu.js'
import { ListenError, serve } from '../../src/server/serve.js'
import { newUrl } from '../store/temporary-store.js'

const start = async (environment: Record<string, string> = {}) => {
  const config = readConfig({ DATABASE_URL: await newUrl(), PORT: '0', LOG_LEVEL: 'silent', ...environment })
  const huiwu = await createHuiwu({ config })
  return { huiwu, running: await serve(huiwu) }
}

const post = (url: string, query: string) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })

test('a server answers at its address, and no longer once it is stopped', async () => {
  const { running } = await start()
  expect(running.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/)
  const answer = await post(running.url, '{ province(name: "粤") { name } }')
  expect(await answer.json()).toEqual({ data: { province: { name: '广东省' } } })
  await running.stop()
  await expect(post(running.url, '{ __typename }')).rejects.toThrow()
})

test('stopped twice it stops once', async () => {
  const { running } = await start()
  await Promise.all([running.stop(), running.stop()])
})

describe('where it cannot listen, it says why and what to do', () => {
  test('a port in use', async () => {
    const { running } = await start()
    const { port } = new URL(running.url)
    const second = start({ PORT: port })
    await expect(second).rejects.toThrow(ListenError)
    await expect(second).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is in use. Stop what listens there, or set PORT to another.`,
    )
    await running.stop()
  })

  test('an address of another machine', async () => {
    await expect(start({ HOST: '192.0.2.1' })).rejects.toThrow(
      '192.0.2.1 is no address of this machine. Set HOST to one',
    )
  })
})

test('health is of the process, readiness of the store', async () => {
  const { huiwu, running } = await start()
  const status = async (path: string) => (await fetch(new URL(path, running.url))).status
  expect([await status('/health'), await status('/ready')]).toEqual([200, 200])
  huiwu.stopping()
  expect([await status('/health'), await status('/ready')]).toEqual([200, 503])
  await running.stop()
})

test('a store that fails makes the server unready, and says nothing of it to the client', async () => {
  const { huiwu, running } = await start()
  const ready = () => fetch(new URL('/ready', running.url))
  expect((await ready()).status).toBe(200)
  await huiwu.store.sql.destroy()
  const response = await ready()
  expect([response.status, await response.text()]).toEqual([503, ''])
  await running.stop()
})

/** The answer to a GET, as it comes over the wire. */
async function received(url: string, query: string, acceptEncoding: string, agent?: Agent) {
  const request = get(`${url}?query=${encodeURIComponent(query)}`, {
    headers: { 'accept-encoding': acceptEncoding },
    ...(agent && { agent }),
  })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  const body = Buffer.concat(await response.toArray())
  return { encoding: response.headers['content-encoding'], headers: response.headers, body }
}

describe('what is sent', () => {
  const long = '{ provinces { id name partners { meetingCount } } }'

  test.each([
    ['gzip', 'gzip', gunzipSync],
    ['gzip;q=0.5, br', 'br', brotliDecompressSync],
    ['br;q=0, identity', undefined, Buffer.from],
    ['', undefined, Buffer.from],
  ])('to Accept-Encoding "%s" is in the encoding %s', async (accepted, encoding, decode) => {
    const { running } = await start()
    const answer = await received(running.url, long, accepted)
    expect(answer.encoding).toBe(encoding)
    expect(answer.headers.vary?.split(', ')).toEqual(expect.arrayContaining(['Accept', 'Accept-Encoding']))
    expect(JSON.parse(decode(answer.body).toString()).data.provinces).toHaveLength(34)
    await running.stop()
  })

  test('is as it is where it is short, or compression is off', async () => {
    const { running } = await start()
    expect((await received(running.url, '{ __typename }', 'gzip')).encoding).toBe(undefined)
    await running.stop()
    const { running: plain } = await start({ COMPRESSION: 'off' })
    expect((await received(plain.url, long, 'gzip')).encoding).toBe(undefined)
    await plain.stop()
  })
})

test('a connection is kept for other requests, and the client told for how long', async () => {
  const { running } = await start({ KEEP_ALIVE_SECONDS: '7' })
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const sockets = new Set<unknown>()
  agent.on('free', (socket) => sockets.add(socket))
  for (let times = 0; times < 3; times++) {
    const { headers } = await received(running.url, '{ __typename }', 'gzip', agent)
    expect(headers['keep-alive']).toBe('timeout=7')
  }
  expect(sockets.size).toBe(1)
  agent.destroy()
  await running.stop()
})

/** A request of which the server has the head and half the body; the rest comes when `finish` is called. */
async function halfway(url: string) {
  const { hostname, port } = new URL(url)
  const body = JSON.stringify({ query: '{ province(name: "桂") { shortName } }' })
  const socket = connect(Number(port), hostname)
  // A request that is cut off ends in a reset.
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: huiwu\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`,
  )
  const bytes = Buffer.from(body)
  socket.write(bytes.subarray(0, 10))
  return {
    socket,
    async finish() {
      socket.write(bytes.subarray(10))
      let answer = ''
      for await (const chunk of socket.setEncoding('utf8')) answer += chunk
      return answer
    },
  }
}

test('requests in flight are answered before it ends, kept-alive connections do not keep it', async () => {
  const { running } = await start()
  await (await post(running.url, '{ __typename }')).text()
  const request = await halfway(running.url)
  await (await fetch(new URL('/health', running.url))).text()
  const stopped = running.stop()
  const answer = await request.finish()
  expect(answer).toContain('200 OK')
  expect(answer).toContain('{"data":{"province":{"shortName":"广西"}}}')
  await stopped
})

test('a request that never ends is cut off', async () => {
  const { running } = await start({ STOP_SECONDS: '0' })
  const { socket } = await halfway(running.url)
  const closed = new Promise((resolve) => socket.once('close', resolve))
  await running.stop()
  await closed
})

describe.each(['SIGINT', 'SIGTERM'] as const)('on %s', (signal) => {
  test('the process answers what is in flight and ends with status 0', async () => {
    const script = fileURLToPath(new URL('server-process.ts', import.meta.url))
    const child = spawn(process.execPath, ['--import', 'tsx', script, await newUrl()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'exit')
    const [url] = (await once(createInterface(child.stdout), 'line')) as [string]
    const request = await halfway(url)
    await (await fetch(new URL('/health', url))).text()
    child.kill(signal)
    expect(await request.finish()).toContain('{"data":{"province":{"shortName":"广西"}}}')
    expect(await ended).toEqual([0, null])
  })
})
