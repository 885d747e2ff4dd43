import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {bundle} from '../../tools/bundle.ts'
import {lay} from '../../tools/files.ts'
import {type TemporaryFolder, temporaryFolder} from '../repositories.ts'

let made: ReturnType<typeof bundle> | undefined

/** The Action as it is shipped, made from the sources as they are now, in a folder with nothing else in reach. */
export async function bundledAction(): Promise<TemporaryFolder & {readonly dist: string}> {
  const folder = await temporaryFolder()
  const dist = join(folder.root, 'dist')
  made ??= bundle({action: 'src/action.ts'})
  lay(await made, dist)
  await writeFile(join(folder.root, 'package.json'), '{"type": "module"}\n')
  return {...folder, dist}
}
