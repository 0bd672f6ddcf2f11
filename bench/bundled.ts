import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bundleOptions } from '../scripts/bundle-options.js'

const root = fileURLToPath(new URL('../', import.meta.url))

/** A module of the repository, bundled as huiwu is for its users: tsx names every function anew each time it is made. Answers the path. */
export async function bundled(module: string): Promise<string> {
  await build({
    ...bundleOptions,
    entryPoints: [root + module],
    outdir: `${root}dist/bench`, // as deep as src/cli: what is found relative to a module is found from there
  })
  return `${root}dist/bench/${basename(module, '.ts')}.js`
}

/** A module of bench/ that uses packages of bench/node_modules, bundled but for all packages. Answers the path. */
export async function bundledPeer(module: string): Promise<string> {
  await build({
    ...bundleOptions,
    splitting: false,
    entryPoints: [root + module],
    outdir: `${root}bench/dist`,
    packages: 'external',
  })
  return `${root}bench/dist/${basename(module, '.ts')}.js`
}
