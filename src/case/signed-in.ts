import type {Assessment, Declaration, Signature, System} from '../declaration/declaration.ts'
import {sealOf} from '../evidence/seal.ts'
import {signatureName, signedContent} from '../evidence/signoffs/signed.ts'
import {asksSignature} from '../gate/asks-signature.ts'
import {isDeclaration} from '../gate/change/kind.ts'
import type {Judged} from '../gate/evaluate.ts'
import type {Tree} from '../repository/tree.ts'
import {type PathIndex, pathIndex} from '../text/path-index.ts'
import type {Path} from '../words/place.ts'
import {coveredContent} from './covered-content.ts'
import {declarationsIn} from './reviewed-content.ts'

/** More are not asked for in one run; a signature that names another stays unproven. */
const MOST = 100

/** The pull requests on which signatures say they were approved. */
export function signedIn(declarations: readonly Declaration[]): number[] {
  const numbers = declarations
    .flatMap(entriesIn)
    .flatMap(({entry}) => (entry.signed ?? []).flatMap(one => one.pull_request ?? []))
  return [...new Set(numbers)].sort((a, b) => b - a).slice(0, MOST)
}

/** A tree with the Git blob ids of all that is in it. */
interface Side {
  readonly tree: Tree
  readonly ids: ReadonlyMap<Path, string>
}

interface Compared {
  readonly base: Side
  readonly merged: Side
  /** What is asked of the systems of a declaration, on this ISO date. */
  readonly judgedIn: (declaration: Declaration) => readonly Judged[]
  readonly today: string
}

interface Brought {
  /** Of signatures. */
  readonly names: ReadonlySet<string>
  /** The pull requests that they name. */
  readonly numbers: readonly number[]
}

/**
 * Signatures of what comes out of the change that did not count before it. One counted if it stood in the same place, was of
 * what was there, and a rule asked for it: then it was judged when it came. Any other was written down without anybody
 * looking at what it was given for.
 */
export async function broughtIn(
  declarations: readonly Declaration[],
  {base, merged, judgedIn, today}: Compared,
): Promise<Brought> {
  const changed = pathIndex(
    [...new Set([...base.ids.keys(), ...merged.ids.keys()])].filter(
      path => base.ids.get(path) !== merged.ids.get(path),
    ),
  )
  const touched = declarations.filter(one => changed.has(one.file) || entriesIn(one).some(each => isOn(each, changed)))
  const present = await signedNow(touched, merged)
  if (present.length === 0) return {names: new Set(), numbers: []}
  const files = [...base.ids.keys()].filter(path => isDeclaration(path) && (changed.has(path) || isOf(path, touched)))
  const before = await signedNow([...(await declarationsIn(base.tree, files)).values()], base)
  const wasAsked = ({declaration, system: {id}, assessment, signature: {role}}: Signed): boolean => {
    const judged = judgedIn(declaration).find(({system}) => system.id === id)
    return judged !== undefined && role !== undefined && asksSignature(judged, assessment, role, today)
  }
  const stood = new Set(before.filter(wasAsked).map(({name}) => name))
  const brought = present.filter(({name}) => !stood.has(name))
  return {
    names: new Set(brought.map(({name}) => name)),
    numbers: [...new Set(brought.flatMap(({signature}) => signature.pull_request ?? []))],
  }
}

interface Entry {
  readonly declaration: Declaration
  readonly system: System
  readonly assessment: string
  readonly entry: Assessment
}

interface Signed extends Entry {
  readonly name: string
  readonly signature: Signature
}

/** Assessments that bear a signature. */
function entriesIn(declaration: Declaration): Entry[] {
  return declaration.systems.flatMap(system =>
    Object.entries(system.facts.assessments ?? {}).flatMap(([assessment, entry]) =>
      (entry.signed ?? []).length > 0 ? [{declaration, system, assessment, entry}] : [],
    ),
  )
}

/** Signatures of what is there, each by its seal. */
async function signedNow(declarations: readonly Declaration[], {tree, ids}: Side): Promise<Signed[]> {
  const paths = pathIndex(ids.keys())
  const found: Signed[] = []
  for (const declaration of declarations) {
    const entries = entriesIn(declaration)
    if (entries.length === 0) continue
    const around = {declaration, tree, paths}
    const content = await coveredContent(
      entries.map(({entry}) => entry),
      around,
    )
    for (const each of entries) {
      const seal = sealOf({...each, paths, ...content})
      for (const signature of each.entry.signed ?? []) {
        if (seal === undefined || signature.seal !== seal) continue
        found.push({...each, signature, name: signatureName(declaration, each.system.id, each.assessment, signature)})
      }
    }
  }
  return found
}

function isOn({declaration, system, assessment, entry}: Entry, changed: PathIndex): boolean {
  return signedContent(declaration, system.id, assessment, entry).files(changed)
}

function isOf(path: Path, declarations: readonly Declaration[]): boolean {
  return declarations.some(({file}) => file === path)
}
