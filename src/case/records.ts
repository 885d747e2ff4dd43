import type {ToSign} from '../declaration/entry/sign.ts'
import {looksLikeValue} from '../evidence/tree-facts/values.ts'
import type {Finding, SignatureLines} from '../gate/finding.ts'
import {type SignedHere, signedHere} from '../gate/signed-here.ts'
import type {Tree} from '../repository/tree.ts'
import {decode} from '../text/decode.ts'
import {steps} from '../text/node.ts'
import type {Candidate} from './declarations.ts'

/** Files that lines are worked out for. */
const MOST_FILES = 20

interface Signed {
  readonly file: string
  /** Keys down to the assessment. */
  readonly path: readonly string[]
  readonly signed: SignedHere
}

/** How the signatures of this pull request that no declaration has yet are written into it, in the files as they are. */
export async function signatureLinesOf(
  findings: readonly Finding[],
  candidates: readonly Candidate[],
  tree: Pick<Tree, 'read'>,
): Promise<readonly SignatureLines[]> {
  const all = findings.flatMap(finding => signedIn(finding) ?? [])
  const files = [...new Set(all.map(({file}) => file))]
    .filter(file => candidates.some(one => one.file === file && one.declaration))
    .slice(0, MOST_FILES)
  if (files.length === 0) return []
  const {signedLines} = await import('../declaration/entry/sign.ts')
  const contents = await tree.read(files)
  return files.flatMap((file): SignatureLines[] => {
    const content = contents.get(file)
    const read = content?.kind === 'bytes' ? decode(file, content.bytes) : undefined
    if (!read || !('text' in read)) return []
    const groups = new Map<string, Signed[]>()
    for (const one of all) {
      const key = JSON.stringify(one.path)
      if (one.file === file) groups.set(key, [...(groups.get(key) ?? []), one])
    }
    const wanted = [...groups.values()].map((own): ToSign & {readonly own: readonly Signed[]} => {
      const each = new Map(
        own.map(({signed: {line: text, instead}}) => [text, {text, ...(instead !== undefined && {instead})}] as const),
      )
      return {path: own[0]?.path ?? [], signatures: [...each.values()], own}
    })
    return signedLines(read.text, wanted)
      .filter(({text}) => !repeatsPerson(text))
      .map(({of, ...lines}) => ({
        fix: {file, ...lines},
        signed: of.flatMap(index => wanted[index]?.own.map(one => one.signed.key) ?? []),
      }))
  })
}

function signedIn(finding: Finding): Signed | undefined {
  const signed = signedHere(finding)
  if (!signed) return undefined
  const keys = steps(finding.at.pointer)
  const index = keys.findLastIndex((key, position) => key === 'assessments' && keys[position + 1] === signed.id)
  return index < 0 ? undefined : {file: finding.at.file, path: keys.slice(0, index + 2), signed}
}

/** A line of the file that is replaced is repeated; whatever stands in it, no number or address of a person is. */
function repeatsPerson(text: string): boolean {
  return text.split(/[\s,"'{}[\]]+/u).some(looksLikeValue)
}
