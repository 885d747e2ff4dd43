import type {Finding} from '../gate/finding.ts'
import type {Place} from '../words/place.ts'

/*
 * Several findings of one fault: shown as one, with how many follow from it. Only where that is certain: the same thing said
 * of the same place, a document that is not there under a seal, or a field whose answer was refused.
 */

/** Groups of findings of one fault, each with the one that says most of it first. */
export function byCause(findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  const groups = new Map<string | Finding, [Finding, ...Finding[]]>()
  for (const finding of findings) {
    const key = causeOf(finding) ?? finding
    const group = groups.get(key)
    if (group) group.push(finding)
    else groups.set(key, [finding])
  }
  for (const [key, group] of groups) {
    const [first] = group
    if (first.say.key !== 'assessment.changed') continue
    const absent = [...groups.values()].find(([other]) => isEvidenceGone(other, first))
    if (!absent) continue
    absent.push(...group)
    groups.delete(key)
  }
  return [...groups.values()].map(group => {
    const [first] = group
    // The words are those of the cause; what it weighs most somewhere decides where it is shown, see `heaviest`.
    return first.outcome === 'missing' ? group : heaviestFirst(group)
  })
}

function heaviestFirst(group: readonly [Finding, ...Finding[]]): readonly [Finding, ...Finding[]] {
  const order = ['block', 'warn', 'advise']
  const [first, ...rest] = group.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
  return first ? [first, ...rest] : group
}

/** Of what cannot be used any more, all rules say the same; what a rule finds wrong or missing it has its own reasons for. */
const isFault = ({outcome, say}: Finding) => outcome === 'stale' || outcome === 'error' || say.key === 'evidence.absent'

/** What shows figures, or waits for somebody, is something of its own. */
function causeOf(finding: Finding): string | undefined {
  const {at, outcome, disposition, say, detail, awaits} = finding
  if (detail || awaits || !isFault(finding)) return undefined
  return JSON.stringify([at.file, at.line, at.column, at.pointer, outcome, disposition, say.key, say.with])
}

/** What was sealed holds no document that is gone: the seal cannot fit before it is back. */
function isEvidenceGone({say, at}: Finding, stale: Finding): boolean {
  const entry = stale.at.pointer.replace(/\/seal(?:\/[^/]*)?$/, '')
  return say.key === 'evidence.absent' && at.file === stale.at.file && at.pointer === `${entry}/evidence`
}

/** Does a field lack its answer because what was written there was refused, or stands under a misspelt name? */
export function isRefused(cause: Finding, field: string, at: Place): boolean {
  const {rule, outcome, at: where} = cause
  if (rule !== 'ethics-gate/declaration' || outcome !== 'error' || where.file !== at.file || where.pointer === '')
    return false
  const meant = misspelt(cause)
  // Only what is missing around the misspelt name can be meant by it: where the right name stands as well, it is not.
  if (meant !== undefined && !isWithin(where.pointer, at.pointer)) return false
  const written = (meant ?? where.pointer)
    .replace(/^\/systems\/[^/]+/, '')
    .split('/')
    .slice(1)
  const names = field.split('.')
  // One of the two leads to the other: the map around it was refused, or all that stood in it.
  return names.every((name, index) => name === '<name>' || (written[index] ?? name) === name) && written.length > 0
}

/** The place that a misspelt name stands for. */
function misspelt({say, at}: Finding): string | undefined {
  const {nearest} = say.with
  return say.key === 'read.unknown-key' && typeof nearest === 'string' && nearest !== ''
    ? at.pointer.replace(/[^/]*$/, nearest)
    : undefined
}

function isWithin(pointer: string, around: string): boolean {
  return pointer.startsWith(`${around}/`)
}

/** The fields that a finding waits for, each of which is written nowhere. */
export function lackedBy(finding: Finding): readonly string[] {
  const field = notFilledIn(finding)
  return field === undefined ? (finding.wants ?? []).map(one => one.field) : [field]
}

/** The field that a finding says is not filled in. */
export function notFilledIn({say}: Finding): string | undefined {
  const {field} = say.with
  return say.key === 'declared.missing' && typeof field === 'string' ? field : undefined
}
