import type {Judgement} from '../../gate/finding.ts'
import {type Suggestion, suggestions} from '../../report/suggestions.ts'
import type {Reader} from '../../report/voice.ts'
import type {Path} from '../../words/place.ts'
import type {Frozen} from '../ports.ts'
import {linesInPatch} from './patch.ts'
import type {Run} from './run.ts'

interface ChangedFile {
  readonly filename: string
  /** Blob id at the head. */
  readonly sha: string | null
  readonly patch?: string
}

const PER_PAGE = 100

/**
 * Offers lines to paste as suggested changes, where the line that they belong below is in the diff. Each is offered once.
 * Nothing is asked of the forge where there is nothing to offer.
 */
export async function suggest(run: Run, frozen: Frozen, judgement: Judgement, reader: Reader): Promise<void> {
  const {client} = run.forge
  const {number, head, merge} = frozen
  if (merge.kind !== 'merged') return
  const files = await filesToMend(run, frozen, judgement)
  if (files.length === 0) return
  const place = {pull_number: number, per_page: PER_PAGE}
  const changed = await client.rest<readonly ChangedFile[]>(
    'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
    place,
  )
  const ids = await (await run.forge.tree(merge.commit)).identify(files)
  // Lines are counted in what comes out of the merge; where the head has another file, they would be other lines.
  const same = changed.data.filter(({filename, sha, patch}) => patch !== undefined && ids.get(filename) === sha)
  const lines = new Map(same.map(({filename, patch = ''}) => [filename, linesInPatch(patch)] as const))
  const offered = suggestions(judgement, lines, reader)
  if (offered.length === 0) return
  const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments'
  const known = await client.rest<readonly {readonly body: string}[]>(route, place)
  const isNew = ({body}: Suggestion) => !known.data.some(one => one.body.startsWith(firstLine(body)))
  for (const {path, line, body} of offered.filter(isNew)) {
    const comment = {pull_number: number, commit_id: head, path, line, side: 'RIGHT', body}
    await client.rest('POST /repos/{owner}/{repo}/pulls/{pull_number}/comments', comment)
  }
}

/** Files that the change touches and that a finding has lines for. */
async function filesToMend({forge}: Run, {baseTip, merge}: Frozen, {findings}: Judgement): Promise<Path[]> {
  const files = new Set(findings.flatMap(({fix, standing}) => (fix && fix.after > 0 && !standing ? [fix.file] : [])))
  if (files.size === 0 || merge.kind !== 'merged') return []
  const [before, after] = await Promise.all(
    [baseTip, merge.commit].map(async commit => (await forge.tree(commit)).identify([...files])),
  )
  return [...files].filter(path => before?.get(path) !== after?.get(path))
}

function firstLine(text: string): string {
  return text.slice(0, text.indexOf('\n'))
}
