import {join} from 'node:path'
import {bundle} from './bundle.ts'
import {lay, makeExecutable, ROOT} from './files.ts'
import {generate} from './generate.ts'

lay(await generate(), join(ROOT, 'schemas'))
const made = await bundle()
lay(made, join(ROOT, 'dist'))
makeExecutable(join(ROOT, 'dist/cli.js'))
for (const [path, content] of [...made].sort()) {
  console.log(`dist/${path}  ${(Buffer.from(content).length / 1024).toFixed(1)} kB`)
}
