import type {Finding, Judgement} from '../gate/finding.ts'
import {signedHere} from '../gate/signed-here.ts'
import {grouped, type Item, type Summary, type SystemSummary} from './summary.ts'
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

/** What blocks, by what is left to do about it. */
export interface Left {
  /** Something is to be mended, written or decided. */
  readonly points: readonly {readonly item: Item; readonly system: SystemSummary}[]
  /** Nothing is left but a signature: shown with who signs. */
  readonly signing: readonly Finding[]
  /** Signed in this pull request; nothing is left but to write that down, in one commit. */
  readonly written: readonly {readonly item: Item; readonly system: SystemSummary}[]
}

export function leftOf({systems}: Pick<Summary, 'systems'>): Left {
  const all = systems.flatMap(system => system.blocking.map(item => ({item, system})))
  const single = ({item}: {readonly item: Item}): Finding | undefined =>
    item.kind === 'finding' && item.also.length === 0 ? item.finding : undefined
  const own = all.map(one => single(one))
  const unsigned = own.filter(finding => finding?.awaits?.code !== undefined)
  const signed = own.filter(finding => finding && isSignedHere(finding))
  const kindOf = (finding: Finding | undefined): keyof Left => {
    if (!finding) return 'points'
    if (finding.awaits?.code !== undefined) return 'signing'
    if (isSignedHere(finding)) return 'written'
    if (unsigned.some(other => other && settles(other, finding))) return 'signing'
    return signed.some(other => other && settles(other, finding)) ? 'written' : 'points'
  }
  const of = (kind: keyof Left) => all.filter(one => kindOf(single(one)) === kind)
  return {points: of('points'), signing: of('signing').flatMap(one => single(one) ?? []), written: of('written')}
}

/** A commit that writes signatures down is one point, whatever it writes. */
export function pointCount(summary: Pick<Summary, 'systems'>): number {
  const {points, written} = leftOf(summary)
  return points.length + (written.length > 0 ? 1 : 0)
}

/** Signed by all that must, and nothing else blocks. */
export function isOneCommit(summary: Summary): boolean {
  const {points, written} = leftOf(summary)
  return points.length === 0 && written.length > 0 && signaturesIn(summary).length === 0
}

/** A review in this pull request signs it, and no declaration says so yet. */
export function isSignedHere(finding: Finding): boolean {
  return signedHere(finding) !== undefined
}

/** A reason that counts once an assessment is signed, which that very signature of it does. */
function settles(signature: Finding, {because, subject, settledBy = []}: Finding): boolean {
  if (because?.key !== 'gate.reason-not-enough') return false
  const {project, system} = signature.subject
  const {can = []} = because.with as {readonly can?: readonly unknown[]}
  return (
    project === subject.project &&
    system === subject.system &&
    can.includes(signature.say.with.id) &&
    settledBy.length === 1 &&
    settledBy[0] === signature.say.with.role
  )
}

/** How many signatures are awaited: one line signs as much as it says. */
export function signatureCount(signatures: readonly Signature[]): number {
  return signatures.reduce((sum, {lines, findings}) => {
    return sum + lines.length + findings.filter(({awaits}) => awaits?.code === undefined).length
  }, 0)
}

/** Who signs again once what a stale seal holds has been looked at and sealed: there is no line for it before that. */
export function signingAgain({systems}: Pick<Summary, 'systems'>): readonly {
  readonly role: string
  readonly holders?: readonly string[]
  readonly finding: Finding
}[] {
  const findings = systems
    .flatMap(({blocking}) => blocking)
    .flatMap(item => (item.kind === 'finding' ? [item.finding, ...item.also] : []))
  const each = new Map(
    findings.flatMap(finding =>
      (finding.signsAgain ?? []).map(one => [
        JSON.stringify([one.role, finding.at.file, finding.say.with.id]),
        {...one, finding},
      ]),
    ),
  )
  return [...each.values()]
}

const MOST_NAMED = 6

/** Roles that are waited for, each once, in the middle of a sentence. */
export function signersNamed(signatures: readonly Signature[], voice: Voice): string[] {
  const names = [...new Set(signatures.map(({roles}) => whoText(roles, voice)))]
  const more = names.length - MOST_NAMED
  return more > 0 ? [...names.slice(0, MOST_NAMED), voice.say('others', {count: more})] : names
}

export function whoText(roles: readonly string[], {role, format, say}: Voice): string {
  return roles.length === 0 ? say('somebody', {}) : format.either(roles.map(role))
}
