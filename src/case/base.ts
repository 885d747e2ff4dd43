import type {Base} from '../checks/check.ts'
import type {Declaration, SystemFacts} from '../declaration/declaration.ts'
import {readDeclaration} from '../declaration/read.ts'
import {declaration as validator} from '../generated/validators/declaration.js'
import type {Tree} from '../repository/tree.ts'
import type {Validator} from '../text/conform.ts'
import type {Path} from '../words/place.ts'

/** What stood on the base branch of these declarations and of the evidence that they point to. */
export async function baseOf(
  declarations: readonly Declaration[],
  evidence: readonly Path[],
  tree: Tree,
): Promise<(declaration: Declaration) => Base> {
  const files = declarations.map(({file}) => file)
  const [contents, identified] = await Promise.all([tree.read(files), tree.identify(evidence)])
  return ({file}) => {
    const content = contents.get(file)
    const before = content?.kind === 'bytes' ? readDeclaration(file, content.bytes, validator as Validator) : undefined
    const systems = new Map<string, SystemFacts>(before?.declaration?.systems.map(({id, facts}) => [id, facts]))
    return {kind: 'known', identified, facts: system => systems.get(system)}
  }
}
