import type {Judgement} from '../../gate/finding.ts'
import {suggestions, suggestionsTitle} from '../../report/suggestions.ts'
import type {Reader} from '../../report/voice.ts'
import type {Content} from '../../repository/tree.ts'
import type {Path} from '../../words/place.ts'
import type {Frozen} from '../ports.ts'
import {linesInDiff} from './diff.ts'
import type {Run} from './run.ts'

/** Files that the change touches and that a finding has lines for. */
export async function filesToMend(
  {forge}: Run,
  {baseTip, merge}: Frozen,
  {findings, entries = []}: Judgement,
): Promise<Path[]> {
  const mended = findings.flatMap(({fix, standing}) => (fix && fix.after > 0 && !standing ? [fix.file] : []))
  const files = new Set([...mended, ...entries.map(({file}) => file)])
  if (files.size === 0 || merge.kind !== 'merged') return []
  const [before, after] = await Promise.all(
    [baseTip, merge.commit].map(async commit => (await forge.tree(commit)).identify([...files])),
  )
  return [...files].filter(path => before?.get(path) !== after?.get(path)).slice(0, MOST_FILES)
}

const MOST_FILES = 10

/**
 * Offers lines to paste as suggested changes, where the line that they belong below is surely in the diff: all in one review,
 * and each once. Nothing is asked for it, and where there is nothing new nothing is written.
 */
export async function suggest(run: Run, frozen: Frozen, judgement: Judgement, reader: Reader): Promise<void> {
  const lines = await linesToMend(run, frozen)
  if (lines.size === 0) return
  const offers = suggestions(judgement, lines, reader).filter(({id}) => !frozen.offered.has(id))
  if (offers.length > 0) await run.forge.offer(frozen, offers, suggestionsTitle(offers.length, reader))
}

/**
 * Lines are counted in what comes out of the merge; where the head has another file, they would be other lines. Where it has
 * the same, the base's own file is what it was when the branch left it.
 */
async function linesToMend(
  {forge}: Run,
  {baseTip, merge, files = new Map<Path, string>()}: Frozen,
): Promise<ReadonlyMap<Path, ReadonlyMap<number, string>>> {
  if (files.size === 0 || merge.kind !== 'merged') return new Map()
  const [base, merged] = await Promise.all([forge.tree(baseTip), forge.tree(merge.commit)])
  const ids = await merged.identify([...files.keys()])
  const same = [...files].flatMap(([path, id]) => (ids.get(path) === id ? [path] : []))
  const [before, after] = [await base.read(same), await merged.read(same)]
  return new Map(
    same.flatMap(path => {
      const [old, fresh] = [textOf(before.get(path)), textOf(after.get(path))]
      return old === 'no text' || typeof fresh !== 'object' ? [] : [[path, linesInDiff(old?.text, fresh.text)] as const]
    }),
  )
}

function textOf(content: Content | undefined): {readonly text: string} | undefined | 'no text' {
  if (content?.kind === 'absent') return undefined
  return content?.kind === 'bytes' ? {text: new TextDecoder('utf-8').decode(content.bytes)} : 'no text'
}
