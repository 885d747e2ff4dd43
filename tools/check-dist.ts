import {join} from 'node:path'
import {bundle} from './bundle.ts'
import {differences, ROOT} from './files.ts'
import {generate, staleSchemas} from './generate.ts'

/** Are `dist/` and `schemas/` what the sources make? Compares every byte, writes neither. */
const stale = [
  ...staleSchemas(await generate()),
  ...differences(await bundle(), join(ROOT, 'dist')).map(line => `dist/${line}`),
]
for (const line of stale) console.error(line)
if (stale.length > 0) {
  console.error('Run `npm run dist` and commit dist/ and schemas/.')
  process.exitCode = 1
}
