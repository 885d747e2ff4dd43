import canonicalize from 'canonicalize'
import type {Declaration, SystemFacts} from '../../declaration/declaration.ts'
import type {PathIndex} from '../../text/path-index.ts'
import type {Path} from '../../words/place.ts'

/** Git blob ids by path, sorted; `null` where nothing is there, or where it is as it was before the change. */
export type Contents = readonly (readonly [Path, string | null])[]

export function contentsOf(paths: Iterable<Path>, idOf: (path: Path) => string | null | undefined): Contents {
  return [...new Set(paths)].sort().map(path => [path, idOf(path) ?? null] as const)
}

/** What of a declaration is signed or approved. */
export interface Said {
  readonly file: Path
  /** As it is judged; `undefined` where there is none, or none that can be read. */
  readonly now: Declaration | undefined
  /** That part of it as text: the same text says the same. */
  readonly of: (declaration: Declaration) => string
}

/** What a signature or an approval is about: whoever gave it saw this as it is judged, or did not give it for this. */
export interface Concern {
  /** Is it about any of these files? */
  readonly files: (others: PathIndex) => boolean
  readonly said: readonly Said[]
}

/** The whole of a declaration, without what the seal and the signatures themselves add: these come after an approval. */
export function wholeOf(file: Path, now: Declaration | undefined): Said {
  return {
    file,
    now,
    of: ({project, systems}) =>
      asText([
        project,
        systems.map(({id, name, policies, facts}) => [id, name, policies.map(one => one.name), withoutSeals(facts)]),
      ]),
  }
}

/** Seals follow from the rest, and signatures are proven one by one: neither is approved again with the declaration. */
export function withoutSeals({assessments, ...facts}: SystemFacts): unknown {
  if (!assessments) return facts
  const entries = Object.entries(assessments).map(([id, {seal: _seal, signed: _signed, ...entry}]) => [id, entry])
  return {...facts, assessments: Object.fromEntries(entries)}
}

export function asText(value: unknown): string {
  return canonicalize(value) ?? ''
}

/** What a change held at a commit that was reviewed, beside what is judged. */
export type AtReview =
  | {
      readonly kind: 'read'
      /** Paths that held something else, for which the base branch is no reason. */
      readonly others: PathIndex
      /** Those of them that are declarations: what they said then and, where it is not what is judged, on the head. */
      readonly declarations: ReadonlyMap<Path, {readonly reviewed?: Declaration; readonly head?: Declaration}>
      /** What the judged change alters and the review did not show, because it was against another branch. */
      readonly unshown?: PathIndex
    }
  /** It cannot be read any more. */
  | {readonly kind: 'gone'}
  /** So many commits were reviewed that this one was not read. */
  | {readonly kind: 'too-many'}

/** Was what somebody saw what is judged? What could not be read then was not seen. */
export function isSame({files, said}: Concern, {others, declarations}: Extract<AtReview, {kind: 'read'}>): boolean {
  if (files(others)) return false
  return said.every(({file, now, of}) => {
    if (!others.has(file)) return true
    const {reviewed, head} = declarations.get(file) ?? {}
    if (!reviewed) return false
    const seen = of(reviewed)
    return (now !== undefined && seen === of(now)) || (head !== undefined && seen === of(head))
  })
}
