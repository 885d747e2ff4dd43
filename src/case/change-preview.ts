import type {Difference} from '../gate/change/changed.ts'
import type {Change, Finding} from '../gate/finding.ts'
import {blocks, ownFinding, verdictOf} from '../gate/judge.ts'
import type {Gate} from '../policy/organisation.ts'
import type {Waivers} from '../policy/waivers.ts'
import type {Path} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import {withOwners} from './change-owners.ts'
import type {ChangeRequest} from './change-request.ts'
import {GATE_FOLDER} from './names.ts'
import {settled} from './settled.ts'
import {judgeTree} from './tree.ts'
import type {Elsewhere} from './trusted.ts'

interface Previewed {
  readonly preview: NonNullable<Change['preview']>
  readonly waivers: Waivers | undefined
  /** Waivers that set nothing aside, and why. */
  readonly refused: readonly Finding[]
}

function isRefused({say}: Finding): boolean {
  return say.key.startsWith('settle.refused-') || say.key === 'settle.tier-refused'
}

/** What the deciding files would say that the change brings; nothing where it brings none. */
export async function previewOf(
  request: ChangeRequest,
  changed: ReadonlyMap<Path, Difference>,
  pinned: Gate['organisation'],
): Promise<Previewed | undefined> {
  if (![...changed.keys()].some(isRuling)) return undefined
  const {deciding: _deciding, onProject: _onProject, ...alone} = request
  const proposed = withOwners(await judgeTree({...alone, ...notBefore(pinned, request.elsewhere)}), request.pullRequest)
  const {findings, own, problems} = settled(proposed, request.folder)
  const errors = [...proposed.errors, ...problems]
  const preview = {verdict: verdictOf(findings, errors), blocking: findings.filter(blocks), errors}
  return {preview, waivers: proposed.prepared.trusted.waivers, refused: own.filter(isRefused)}
}

/** A pin may move forward only: an older organisation file may be a weaker one. */
function notBefore(pinned: Gate['organisation'], elsewhere: Elsewhere | undefined): {elsewhere?: Elsewhere} {
  const {repository, commit} = pinned ?? {}
  if (!elsewhere || commit === undefined) return elsewhere ? {elsewhere} : {}
  return {elsewhere: pin => elsewhere(pin.repository === repository ? {...pin, notBefore: commit} : pin)}
}

/** A waiver that would set nothing aside says something that is not so: it is told before it is merged, not after. */
export function newlyRefused(refused: readonly Finding[], known: readonly Finding[]): Finding[] {
  const before = new Set(known.filter(isRefused).map(({fingerprint}) => fingerprint))
  return refused.filter(({fingerprint}) => !before.has(fingerprint)).map(finding => ({...finding, level: 'block'}))
}

/** Deciding files that could not be used once they are merged would hold everything up, their own repair too. */
export function unusable(errors: readonly Problem[]): Finding[] {
  const subject = {project: '', system: '', kind: 'repository', id: ''} as const
  return errors.map(({at, say}) => ownFinding('gate-change', subject, {outcome: 'error', at, say}))
}

/** Policies, roles, waivers: not a workflow. */
export function isRuling(path: Path): boolean {
  return path.startsWith(`${GATE_FOLDER}/`)
}
