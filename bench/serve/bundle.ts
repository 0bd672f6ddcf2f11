import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bundleOptions } from '../../scripts/bundle-options.js'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** huiwu as a contestant, bundled as it is for its users; answers the path. */
export async function bundledHuiwu(): Promise<string> {
  await build({
    ...bundleOptions,
    entryPoints: [`${root}bench/serve/contestants/huiwu.ts`],
    outdir: `${root}dist/bench`, // as deep as src/cli: what is found relative to a module is found from there
  })
  return `${root}dist/bench/huiwu.js`
}
