import type {Finding, Judgement} from '../gate/finding.ts'
import {grouped, type Summary} from './summary.ts'
import type {Voice} from './voice.ts'

/** What one person, or whoever holds one role, still has to do before the merge. */
export interface Signature {
  readonly roles: readonly string[]
  /** The account that is named for it. */
  readonly by?: string
  /** Accounts that hold the role; `undefined` where that is not known. */
  readonly holders?: readonly string[]
  /** What to paste into an approving review, each line once. */
  readonly lines: readonly string[]
  readonly findings: readonly Finding[]
}

/** Shown, and nothing blocks; what could not be judged at all is said all the same. */
export function isObserving({mode, verdict}: Pick<Judgement, 'mode' | 'verdict'>): boolean {
  return mode === 'observe' && verdict !== 'error'
}

/** In observe mode what would block is called so. */
export function headingOf(section: 'blocking' | 'awaiting', judgement: Pick<Judgement, 'mode' | 'verdict'>) {
  if (!isObserving(judgement)) return `section-${section}` as const
  return section === 'blocking' ? ('section-would-block' as const) : ('section-would-await' as const)
}

/** Sign-offs and approvals that hold the merge up, by who gives them. What a rule only advises holds nothing up. */
export function signaturesIn({systems}: Summary): readonly Signature[] {
  const waiting = systems.flatMap(({awaiting}) => awaiting.filter(holdsUp))
  const blocking = systems
    .flatMap(system => system.blocking)
    .flatMap(item => (item.kind === 'finding' ? [item.finding, ...item.also] : []))
    .filter(({awaits}) => awaits?.code !== undefined)
  const by = (finding: Finding) => JSON.stringify([rolesOf(finding), finding.awaits?.by ?? ''])
  return [...grouped([...waiting, ...blocking], by).values()].flatMap(findings => {
    const [first] = findings
    if (!first) return []
    const {by: account} = first.awaits ?? {}
    const known = findings.flatMap(({awaits}) => (awaits?.holders ? [awaits.holders] : []))
    return [
      {
        roles: rolesOf(first),
        ...(account !== undefined && {by: account}),
        ...(known.length > 0 && {holders: [...new Set(known.flat())]}),
        lines: [...new Set(findings.flatMap(({awaits}) => awaits?.code ?? []))],
        findings,
      },
    ]
  })
}

export const holdsUp = ({level}: Finding): boolean => level === 'block'

function rolesOf({awaits, settledBy = []}: Finding): readonly string[] {
  return awaits ? [awaits.role] : settledBy
}

const isWaiting = ({disposition}: Finding): boolean => disposition === 'awaiting'

/** How many signatures are awaited: one line signs as much as it says. */
export function signatureCount(signatures: readonly Signature[]): number {
  return signatures.reduce((sum, {findings}) => {
    const waiting = findings.filter(isWaiting)
    const codes = waiting.flatMap(({awaits}) => awaits?.code ?? [])
    return sum + new Set(codes).size + waiting.length - codes.length
  }, 0)
}

const MOST_NAMED = 4

/** Roles that are waited for, each once, in the middle of a sentence. */
export function signersNamed(signatures: readonly Signature[], voice: Voice): string[] {
  const waiting = signatures.filter(({findings}) => findings.some(isWaiting))
  const names = [...new Set(waiting.map(({roles}) => whoText(roles, voice)))]
  const more = names.length - MOST_NAMED
  return more > 0 ? [...names.slice(0, MOST_NAMED), voice.say('others', {count: more})] : names
}

export function whoText(roles: readonly string[], {role, format, say}: Voice): string {
  return roles.length === 0 ? say('somebody', {}) : format.either(roles.map(role))
}
