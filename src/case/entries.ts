import type {Step, stepsTo} from '../declaration/entry/fields.ts'
import type {Insert, Wanted} from '../declaration/entry/insert.ts'
import type {Line} from '../declaration/entry/print.ts'
import type {Open as Answering, Shape} from '../declaration/entry/shape.ts'
import {asWritten} from '../declaration/values.ts'
import {looksLikeValue} from '../evidence/tree-facts/values.ts'
import type {Entry, Finding, JudgedSystem} from '../gate/finding.ts'
import type {Answer, Policy} from '../policy/policy.ts'
import type {Tree} from '../repository/tree.ts'
import {decode} from '../text/decode.ts'
import {steps as keysOf} from '../text/node.ts'
import type {Subject, Want} from '../words/finding.ts'
import type {Candidate} from './declarations.ts'

/** Files that entries are worked out for: as many as a report shows in full, and more. */
const MOST_FILES = 50

interface Judged {
  readonly policies: readonly Policy[]
  readonly prepared: {readonly candidates: readonly Candidate[]}
  readonly systems?: readonly Pick<JudgedSystem, 'project' | 'system' | 'tierFrom'>[]
}

/**
 * How the fields that findings wait for are written, in the files as they are, and those whose silence gave a system its tier.
 * Loaded only where something waits.
 */
export async function entriesOf(
  findings: readonly Finding[],
  {policies, prepared, systems: judged = []}: Judged,
  tree: Pick<Tree, 'read'>,
): Promise<readonly Entry[]> {
  const open = findings.flatMap(finding => {
    const wants = wantsIn(finding)
    return wants.length > 0 ? [{wants, subject: finding.subject}] : []
  })
  for (const {project, system, tierFrom} of judged) {
    const wants = tierFrom.flatMap(fact => (fact.known ? [] : [{field: asWritten(fact.path)}]))
    if (wants.length > 0) open.push({wants, subject: {project, system, kind: 'system', id: system}})
  }
  const asked = prepared.candidates
    .flatMap(({file, declaration}) => {
      const own = declaration ? open.filter(({subject}) => subject.project === declaration.project) : []
      return declaration && own.length > 0 ? [{file, declaration, own}] : []
    })
    .slice(0, MOST_FILES)
  if (asked.length === 0) return []
  const [{shape}, {stepsTo}, {insertsFor}] = await Promise.all([
    import('../generated/shape.js'),
    import('../declaration/entry/fields.ts'),
    import('../declaration/entry/insert.ts'),
  ])
  const wayTo = (field: string) => stepsTo(field, whole)
  const whole = withQuestions(shape, policies)
  const contents = await tree.read(asked.map(({file}) => file))
  return asked.flatMap(({file, declaration: {project, systems}, own}) => {
    const content = contents.get(file)
    const read = content?.kind === 'bytes' ? decode(file, content.bytes) : undefined
    if (!read || !('text' in read)) return []
    const wanted = systems.flatMap(system => {
      const waiting = own.filter(({subject}) => subject.system === system.id)
      return wantedBy(waiting, system.id, keysOf(system.place().pointer), wayTo)
    })
    return insertsFor(read.text, wanted, whole)
      .flatMap(insert => withoutPerson(insert))
      .map((insert): Entry => ({project, file, ...insert}))
  })
}

/** A line of the file that is replaced is repeated; whatever stands in it, no number or address of a person is: only what is added is shown then. */
function withoutPerson({added, ...insert}: Insert): (Omit<Insert, 'added'> & {readonly within?: true})[] {
  if (!insert.lines.some(repeatsPerson)) return [insert]
  return added ? [{...insert, lines: [added], within: true}] : []
}

function repeatsPerson(line: Line): boolean {
  return line.some(piece => typeof piece === 'string' && piece.split(/[\s,"'{}[\]]+/u).some(looksLikeValue))
}

/** What a finding waits for. An answer that is only advised is not asked for: what is pasted and left open would block. */
function wantsIn({undeclared = [], wants = [], outcome, disposition, level}: Finding): readonly Want[] {
  if (disposition === 'not-applicable') return []
  const isAsked = outcome !== 'pass' && disposition !== 'not-yet-applicable' && level !== 'advise'
  return [...undeclared.map(field => ({field})), ...(isAsked ? wants : [])]
}

interface Open {
  readonly wants: readonly Want[]
  readonly subject: Subject
}

type Way = (field: string) => ReturnType<typeof stepsTo>

/** The fields that findings of a system wait for, and the way to each. */
function wantedBy(findings: readonly Open[], system: string, from: readonly string[], wayTo: Way): Wanted[] {
  const wanted = new Map<string, Wanted>()
  for (const {wants, subject} of findings) {
    for (const {field, value} of wants) {
      const found = wayTo(field)
      if (!found) continue
      const steps = ofSubject(inSystem(found.steps, from), subject)
      wanted.set(JSON.stringify([field, steps]), {system, field, from, steps, ...(value !== undefined && {value})})
    }
  }
  return [...wanted.values()]
}

/** What `project:` holds for a repository stands in a system itself where there are several. */
function inSystem(steps: readonly Step[], from: readonly string[]): readonly Step[] {
  const [first] = steps
  return from.length > 0 && first?.kind === 'key' && first.key === 'project' ? steps.slice(1) : steps
}

const LISTS = {model: ['models'], source: ['data', 'sources'], event: ['use', 'events']} as const

/** Asked of one model, source or event, a field is missing there and not in all of them. */
function ofSubject(steps: readonly Step[], {kind, id}: Subject): readonly Step[] {
  if (kind === 'system' || kind === 'repository') return steps
  const list: readonly string[] = LISTS[kind]
  const isOf = list.every((key, index) => {
    const step = steps[index]
    return step?.kind === 'key' && step.key === key
  })
  return isOf && steps[list.length]?.kind === 'each'
    ? [...steps.slice(0, list.length), {kind: 'key', key: id}, ...steps.slice(list.length + 1)]
    : steps
}

/** The shape of a declaration with the questions of the policies in force under `facts:`, wherever that stands. */
function withQuestions(shape: Shape, policies: readonly Policy[]): Shape {
  const asked = policies.map(({id, questions}) => {
    const fields = Object.entries(questions).map(([name, {answer, many}]) => {
      const one = answerShape(answer)
      return [name, many ? {kind: 'list' as const, of: one} : one] as const
    })
    return [id, closed(Object.fromEntries(fields))] as const
  })
  const facts = closed(Object.fromEntries(asked))
  const withFacts = (own: Shape): Shape => (own.kind === 'fields' ? {...own, fields: {...own.fields, facts}} : own)
  const top = withFacts(shape)
  if (top.kind !== 'fields') return top
  const {systems} = top.fields
  return systems?.kind === 'named'
    ? {...top, fields: {...top.fields, systems: {...systems, of: withFacts(systems.of)}}}
    : top
}

const closed = (fields: Readonly<Record<string, Shape>>): Shape => ({kind: 'fields', fields, entry: []})

function answerShape(answer: Answer): Shape {
  if (answer.kind !== 'fields') return {kind: 'open', open: openOf(answer)}
  const fields = Object.entries(answer.fields).map(([name, one]) => [name, answerShape(one)] as const)
  return {kind: 'fields', fields: Object.fromEntries(fields), entry: fields.map(([name]) => name)}
}

function openOf(answer: Exclude<Answer, {kind: 'fields'}>): Answering {
  if (answer.kind === 'choice') return answer
  return {kind: answer.kind === 'share' || answer.kind === 'count' ? 'number' : answer.kind}
}
