import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

/** The compiled command, as users run it. */
export const command = fileURLToPath(new URL('../../dist/cli/huiwu.js', import.meta.url))

export interface Ending {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Surroundings {
  readonly cwd?: string
  readonly stdin?: string | Uint8Array
  readonly env?: { readonly [name: string]: string }
}

/** Runs `huiwu` to its end, with no terminal. */
export function huiwu(args: readonly string[], { cwd, stdin = '', env = {} }: Surroundings = {}): Promise<Ending> {
  const child = spawn(process.execPath, [command, ...args], { cwd, env: { ...process.env, ...env } })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk) => stdout.push(chunk))
  child.stderr.on('data', (chunk) => stderr.push(chunk))
  child.stdin.on('error', () => {}) // a command that reads no input may have ended
  child.stdin.end(stdin)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => {
      resolve({ status, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() })
    })
  })
}

/** An empty folder that is removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'huiwu-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')
