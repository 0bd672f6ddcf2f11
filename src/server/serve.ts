import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import compression from 'compression'
import type { Huiwu } from './huiwu.js'

/** The server cannot listen; the message is one line, for people. */
export class ListenError extends Error {
  override readonly name = 'ListenError'
}

export interface RunningServer {
  /** Where GraphQL is asked: http://127.0.0.1:4000/graphql. */
  readonly url: string
  /** Takes no more connections, waits for the requests in flight (at most `STOP_SECONDS`) and closes the store. */
  stop(): Promise<void>
}

/** Listens on HOST and PORT. Throws `ListenError` where that cannot be. */
export async function serve(huiwu: Huiwu): Promise<RunningServer> {
  const { COMPRESSION, HOST, KEEP_ALIVE_SECONDS, PORT, STOP_SECONDS } = huiwu.config
  const server = createServer(COMPRESSION === 'on' ? compressed(huiwu.yoga) : huiwu.yoga)
  server.keepAliveTimeout = KEEP_ALIVE_SECONDS * 1000
  server.listen(PORT, HOST)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new ListenError(whyNot(error as NodeJS.ErrnoException, HOST, PORT), { cause: error })
  }
  let stopped: Promise<void> | undefined
  const stop = async () => {
    huiwu.stopping()
    await drained(server, STOP_SECONDS)
    await huiwu.close()
  }
  return {
    url: `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${(server.address() as AddressInfo).port}/graphql`,
    stop: () => {
      stopped ??= stop()
      return stopped
    },
  }
}

/** What is sent is compressed as the client's Accept-Encoding has it, unless it is shorter than a packet. */
function compressed(listener: RequestListener): RequestListener {
  const compress = compression() as unknown as (...args: [...Parameters<RequestListener>, () => void]) => void
  return (request, response) => compress(request, response, () => listener(request, response))
}

/** Ends the process with status 0 after SIGINT or SIGTERM, once the requests in flight are answered; a second one ends it at once. */
export function stopOnSignals(running: RunningServer): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(1))
      running.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}

/** Resolves when all connections have ended. Kept-alive ones end as soon as nothing is in flight on them. */
async function drained(server: Server, seconds: number): Promise<void> {
  const closed = once(server, 'close')
  server.on('request', (_request, response) => response.setHeader('connection', 'close'))
  server.close()
  const idle = setInterval(() => server.closeIdleConnections(), 20)
  const late = setTimeout(() => server.closeAllConnections(), seconds * 1000)
  await closed
  clearInterval(idle)
  clearTimeout(late)
}

function whyNot(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} of ${host} is in use. Stop what listens there, or set PORT to another.`
    case 'EACCES':
      return `Port ${port} of ${host} needs more rights. Set PORT to one above 1023.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine. Set HOST to one, such as 127.0.0.1 or 0.0.0.0.`
    default:
      return `Cannot listen on port ${port} of ${host}: ${error.message}`
  }
}
