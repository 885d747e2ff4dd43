import {treeOf} from '../../repository/memory.ts'
import {editable} from '../../text/change.ts'
import type {Path} from '../../words/place.ts'
import {DECLARATION} from '../names.ts'
import {prepare, project} from '../prepare.ts'
import {sealDeclaration} from '../seal.ts'
import type {Trusted} from '../trusted.ts'
import {assessmentsIn} from './places.ts'

/**
 * The project with every assessment that has no seal sealed as it now stands, and every signature made out to the new
 * seal: so a case shows what its change does, and not that everything written before it is outdated.
 */
export async function renewed(
  files: ReadonlyMap<Path, Uint8Array>,
  trusted: Trusted,
): Promise<ReadonlyMap<Path, Uint8Array>> {
  const tree = treeOf(Object.fromEntries(files))
  const prepared = await prepare({tree, folder: '', trusted})
  const candidate = prepared.candidates.find(({file}) => file === DECLARATION)
  const before = files.get(DECLARATION)
  if (!candidate?.declaration || !before) return files
  const judged = project(candidate, prepared).systems.map(system => system.judged)
  const request = {text: new TextDecoder('utf-8').decode(before), judged, tree, paths: prepared.paths}
  const {text} = await sealDeclaration({...request, only: [], renew: true})
  return new Map(files).set(DECLARATION, new TextEncoder().encode(signedAgain(text)))
}

function signedAgain(written: string): string {
  const text = editable(written)
  if (!text) return written
  for (const assessment of assessmentsIn(text)) {
    const seal = text.get([...assessment, 'seal'])
    const signed = text.get([...assessment, 'signed'])
    if (seal === undefined || !Array.isArray(signed)) continue
    for (const i of signed.keys()) text.setAt([...assessment, 'signed', String(i), 'seal'], seal)
  }
  return text.toString()
}
