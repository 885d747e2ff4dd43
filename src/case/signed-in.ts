import type {Declaration, Signature} from '../declaration/declaration.ts'
import {signatureName} from '../evidence/signoffs/signed.ts'
import {isDeclaration} from '../gate/change/kind.ts'
import type {Tree} from '../repository/tree.ts'
import type {Path} from '../words/place.ts'
import {declarationsIn} from './reviewed-content.ts'

/** More are not asked for in one run; a signature that names another stays unproven. */
const MOST = 100

/** The pull requests on which signatures say they were approved. */
export function signedIn(declarations: readonly Declaration[]): number[] {
  const numbers = declarations.flatMap(signaturesIn).flatMap(one => one.pull_request ?? [])
  return [...new Set(numbers)].sort((a, b) => b - a).slice(0, MOST)
}

interface Compared {
  readonly base: Tree
  /** Git blob ids before and after. */
  readonly then: ReadonlyMap<Path, string>
  readonly now: ReadonlyMap<Path, string>
}

/** Signatures that the project did not have before the change, by name, and the pull requests that they name. */
export async function broughtIn(
  declarations: readonly Declaration[],
  {base, then, now}: Compared,
): Promise<{readonly names: ReadonlySet<string>; readonly numbers: readonly number[]}> {
  const altered = declarations.filter(({file}) => then.get(file) !== now.get(file))
  if (altered.flatMap(signaturesIn).length === 0) return {names: new Set(), numbers: []}
  const files = [...then.keys()].filter(path => isDeclaration(path) && then.get(path) !== now.get(path))
  const before = [...(await declarationsIn(base, files)).values()]
  const stood = new Set(
    before.flatMap(one => signaturesIn(one).map(signature => signatureName(one.project, signature))),
  )
  const brought = altered.flatMap(one =>
    signaturesIn(one)
      .map(signature => ({name: signatureName(one.project, signature), number: signature.pull_request}))
      .filter(({name}) => !stood.has(name)),
  )
  return {
    names: new Set(brought.map(({name}) => name)),
    numbers: [...new Set(brought.flatMap(({number}) => number ?? []))],
  }
}

function signaturesIn({systems}: Declaration): Signature[] {
  return systems.flatMap(({facts}) => Object.values(facts.assessments ?? {}).flatMap(({signed = []}) => signed))
}
