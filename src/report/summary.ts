import {asWritten} from '../declaration/values.ts'
import type {Entry, Finding, JudgedSystem, Judgement} from '../gate/finding.ts'
import type {Verdict} from '../words/outcome.ts'
import type {Place} from '../words/place.ts'
import {byCause, isRefused, lackedBy, notFilledIn} from './causes.ts'
import {rankOf} from './rank.ts'

type OneOrMore<T> = readonly [T, ...T[]]

/** Something to do or to know: one finding, or one undeclared field that rules wait for; `also` follow from it. */
export type Item = Pasting &
  (
    | {readonly kind: 'finding'; readonly at: Place; readonly finding: Finding; readonly also: readonly Finding[]}
    | {
        readonly kind: 'undeclared'
        readonly at: Place
        readonly field: string
        readonly findings: OneOrMore<Finding>
        readonly also: readonly Finding[]
      }
  )

/** Lines to paste: all of one file stand with the first item that needs some of them, see `withEntries`. */
interface Pasting {
  /** To be pasted from the first to the last. */
  readonly entries: readonly Entry[]
  /** Those that declare what this item is about, wherever they are shown. */
  readonly answers: readonly Entry[]
  /** The field, or the rule, of the item that has them. */
  readonly shownWith?: string
}

/** Where a report shows a finding. */
export type Section =
  | 'blocking'
  | 'awaiting'
  | 'warnings'
  | 'advice'
  | 'standing'
  | 'settled'
  | 'not-yet'
  | 'passed'
  | 'not-applicable'

export interface SystemSummary {
  readonly project: string
  /** Empty for what concerns the repository as a whole. */
  readonly system: string
  readonly judged?: JudgedSystem
  readonly blocking: readonly Item[]
  readonly awaiting: readonly Finding[]
  readonly warnings: readonly Item[]
  readonly advice: readonly Item[]
  /** What the judged change does not answer for: it stood there before, or in a project that the change does not touch. */
  readonly standing: readonly Item[]
  /** Lines that declare what gave the system its tier by not being declared, where no item shows them. */
  readonly forTier: readonly Entry[]
  /** Planned, reasoned, justified, waived or tolerated. */
  readonly settled: readonly Finding[]
  readonly notYet: readonly Finding[]
  readonly passed: readonly Finding[]
  readonly notApplicable: readonly Finding[]
}

export interface Totals {
  readonly systems: number
  readonly blocking: number
  readonly awaiting: number
  readonly warnings: number
  readonly advice: number
  readonly standing: number
  readonly settled: number
  readonly notYet: number
  readonly passed: number
  readonly notApplicable: number
}

export interface ProjectTotals extends Totals {
  readonly project: string
}

/** Who still has to sign (one of these roles), the account that is named for it, and what waits for that. */
export interface Signer {
  readonly roles: readonly string[]
  readonly by?: string
  readonly findings: readonly Finding[]
}

/**
 * One judgement, ordered as every report shows it, in no language yet. Within a section: what was found, then what could
 * not be, then what is not there; of these by file and line.
 */
export interface Summary {
  readonly verdict: Verdict
  /** What blocks first, then what waits, then by file. */
  readonly systems: readonly SystemSummary[]
  /** Of these, what to list by name: everything that was judged, or has more than passes. */
  readonly listed: readonly SystemSummary[]
  readonly projects: readonly ProjectTotals[]
  readonly totals: Totals
  readonly signers: readonly Signer[]
}

export function summarise(judgement: Judgement): Summary {
  const all = bySystem(judgement).map(summariseSystem).sort(byWeight)
  const systems = withEntries(withCauses(all), judgement.entries ?? [])
  const projects = [...grouped(systems, ({project}) => project)].map(([project, own]) => ({project, ...add(own)}))
  const awaiting = systems.flatMap(system => system.awaiting)
  return {
    verdict: judgement.verdict,
    systems,
    listed: systems.filter(system => system.judged || hasMoreThanPasses(system)),
    projects: projects.sort(
      (a, b) => b.blocking - a.blocking || b.awaiting - a.awaiting || compare(a.project, b.project),
    ),
    totals: add(systems),
    signers: signersOf(awaiting),
  }
}

/** What is not a pass blocks if it counts and its level says so; a fault always does. */
export function sectionOf({disposition, outcome, level, standing}: Finding): Section {
  if (disposition === 'not-applicable') return 'not-applicable'
  if (disposition === 'not-yet-applicable') return 'not-yet'
  if (disposition === 'awaiting') return standing === undefined ? 'awaiting' : 'standing'
  if (outcome === 'pass') return 'passed'
  const stillBlocks = level === 'block' && (disposition === 'planned' || disposition === 'reasoned')
  if (disposition !== 'counts' && !stillBlocks) return 'settled'
  if (standing !== undefined) return 'standing'
  if (level === 'block') return 'blocking'
  return level === 'warn' ? 'warnings' : 'advice'
}

interface Gathered {
  readonly project: string
  readonly system: string
  readonly judged?: JudgedSystem
  readonly findings: readonly Finding[]
}

function bySystem({systems, findings}: Judgement): Gathered[] {
  const key = (project: string, system: string) => JSON.stringify([project, system])
  const gathered = new Map<string, {project: string; system: string; judged?: JudgedSystem; findings: Finding[]}>()
  for (const judged of systems) {
    const {project, system} = judged
    gathered.set(key(project, system), {project, system, judged, findings: []})
  }
  for (const finding of findings) {
    const {project, system} = finding.subject
    const known = gathered.get(key(project, system))
    if (known) known.findings.push(finding)
    else gathered.set(key(project, system), {project, system, findings: [finding]})
  }
  return [...gathered.values()]
}

function summariseSystem({findings, ...system}: Gathered): SystemSummary {
  const sections = grouped([...findings].sort(byRank), sectionOf)
  const of = (section: Section) => sections.get(section) ?? []
  const items = itemsOf([...of('blocking'), ...of('warnings'), ...of('advice')])
  const at = (section: Section) => items.filter(item => sectionOf(heaviest(item)) === section)
  return {
    ...system,
    blocking: at('blocking'),
    awaiting: of('awaiting'),
    warnings: at('warnings'),
    advice: at('advice'),
    standing: itemsOf(of('standing')),
    forTier: [],
    settled: of('settled'),
    notYet: of('not-yet'),
    passed: of('passed'),
    notApplicable: of('not-applicable'),
  }
}

/** Findings in their order; those that wait for the same field as one item, where the first of them stands. */
function itemsOf(findings: readonly Finding[]): Item[] {
  const fields = new Map<string, OneOrMore<Finding>>()
  const others: Finding[] = []
  for (const finding of findings) {
    const waitsFor = finding.outcome === 'undeclared' ? (finding.undeclared ?? []) : []
    if (waitsFor.length === 0) others.push(finding)
    for (const field of new Set(waitsFor)) {
      const waiting = fields.get(field)
      fields.set(field, waiting ? [...waiting, finding] : [finding])
    }
  }
  const unfilled = grouped(others, finding => fieldIn(finding, fields))
  const items: Item[] = byCause(unfilled.get(undefined) ?? []).map(([finding, ...also]) => ({
    kind: 'finding',
    at: finding.at,
    finding,
    also,
    ...NOTHING_TO_PASTE,
  }))
  for (const [field, findings] of fields) {
    const also = unfilled.get(field) ?? []
    items.push({kind: 'undeclared', at: findings[0].at, field, findings, also, ...NOTHING_TO_PASTE})
  }
  return items.sort((a, b) => rankOf(heaviest(a)) - rankOf(heaviest(b)) || comparePlaces(a.at, b.at))
}

const NOTHING_TO_PASTE: Pasting = {entries: [], answers: []}

/** Of what is not filled in: the field, where other rules wait for it. */
function fieldIn(finding: Finding, fields: ReadonlyMap<string, unknown>): string | undefined {
  const field = notFilledIn(finding)
  return field !== undefined && fields.has(field) ? field : undefined
}

/** A fault in the declaration stands for all that waits for the answer which was refused there. */
function withCauses(systems: readonly SystemSummary[]): SystemSummary[] {
  const followers = new Map<Finding, Finding[]>()
  const causes = systems.flatMap(({blocking}) =>
    blocking.flatMap(item => (item.kind === 'finding' ? item.finding : [])),
  )
  const follows = (item: Item, project: string): boolean => {
    const own = item.kind === 'undeclared' ? item.findings : [item.finding]
    const fields = item.kind === 'undeclared' ? [item.field] : lackedBy(item.finding)
    const explains = (one: Finding) =>
      one.subject.project === project && fields.every(field => own.every(({at}) => isRefused(one, field, at)))
    const cause = fields.length === 0 ? undefined : causes.find(explains)
    if (cause === undefined) return false
    followers.set(cause, [...(followers.get(cause) ?? []), ...own, ...item.also])
    return true
  }
  const left = systems.map(system => {
    const without = (items: readonly Item[]) => items.filter(item => !follows(item, system.project))
    const {blocking, warnings, advice} = system
    return {...system, blocking: without(blocking), warnings: without(warnings), advice: without(advice)}
  })
  return left.map(system => ({
    ...system,
    blocking: system.blocking.map(item => {
      const more = item.kind === 'finding' ? followers.get(item.finding) : undefined
      return more ? {...item, also: [...item.also, ...new Set(more)]} : item
    }),
  }))
}

const PASTED = ['blocking', 'warnings', 'advice', 'standing'] as const

/**
 * All lines for one file stand together, with the first item that needs some of them, and from the bottom of the file to its
 * top: who pastes them in that order moves no line that a later one is counted from.
 */
function withEntries(systems: readonly SystemSummary[], all: readonly Entry[]): SystemSummary[] {
  if (all.length === 0) return [...systems]
  const needed = new Set(
    systems.flatMap(system => [
      ...PASTED.flatMap(section => system[section].flatMap(item => answersTo(fieldsOf(item), system, all))),
      ...tierEntries(system, all),
    ]),
  )
  const shown = new Map<string, string>()
  const of = (file: string) => [...needed].filter(entry => entry.file === file).toSorted((a, b) => endOf(b) - endOf(a))
  const pasted = (item: Item, system: SystemSummary): Item => {
    const answers = answersTo(fieldsOf(item), system, all)
    const files = [...new Set(answers.map(({file}) => file))]
    const entries = files.filter(file => !shown.has(file)).flatMap(of)
    const [before] = entries.length > 0 ? [] : files.flatMap(file => shown.get(file) ?? [])
    for (const {file} of entries) shown.set(file, item.kind === 'finding' ? item.finding.rule : item.field)
    return {...item, entries, answers, ...(before !== undefined && {shownWith: before})}
  }
  const sections = PASTED.reduce<readonly SystemSummary[]>(
    (done, section) => done.map(system => ({...system, [section]: system[section].map(item => pasted(item, system))})),
    systems,
  )
  return sections.map(system => {
    const own = tierEntries(system, all).filter(({file}) => !shown.has(file))
    return {...system, forTier: own.toSorted((a, b) => endOf(b) - endOf(a))}
  })
}

/** The fields that an item waits for. */
function fieldsOf(item: Item): readonly string[] {
  if (item.kind === 'undeclared') return [item.field]
  return [item.finding, ...item.also].flatMap(({wants = []}) => wants.map(({field}) => field))
}

function tierEntries(system: SystemSummary, all: readonly Entry[]): readonly Entry[] {
  const silent = (system.judged?.tierFrom ?? []).flatMap(fact => (fact.known ? [] : [asWritten(fact.path)]))
  return answersTo(silent, system, all)
}

function answersTo(fields: readonly string[], {project, system}: SystemSummary, all: readonly Entry[]): Entry[] {
  const asked = new Set(fields)
  return all.filter(
    entry => entry.project === project && entry.fields.some(one => one.system === system && asked.has(one.field)),
  )
}

const endOf = ({after, instead}: Entry) => after + (instead ? 1 : 0)

/** The finding that decides where an item is shown. */
export function heaviest(item: Item): Finding {
  const order: readonly Section[] = ['blocking', 'warnings', 'advice']
  const [first, ...rest]: OneOrMore<Finding> = item.kind === 'finding' ? [item.finding] : item.findings
  return [...rest, ...item.also].reduce(
    (heavy, finding) => (order.indexOf(sectionOf(finding)) < order.indexOf(sectionOf(heavy)) ? finding : heavy),
    first,
  )
}

function hasMoreThanPasses({blocking, awaiting, warnings, advice, standing, settled, notYet}: SystemSummary): boolean {
  return [blocking, awaiting, warnings, advice, standing, settled, notYet].some(section => section.length > 0)
}

function signersOf(findings: readonly Finding[]): Signer[] {
  const rolesOf = ({awaits, settledBy}: Finding) => (awaits ? [awaits.role] : (settledBy ?? []))
  const key = (finding: Finding) => JSON.stringify([rolesOf(finding), finding.awaits?.by])
  return [...grouped(findings, key).values()].flatMap(waiting => {
    const [first] = waiting
    if (!first) return []
    return [{roles: rolesOf(first), ...(first.awaits?.by && {by: first.awaits.by}), findings: waiting}]
  })
}

function add(systems: readonly SystemSummary[]): Totals {
  const sum = (count: (system: SystemSummary) => number) => systems.reduce((total, system) => total + count(system), 0)
  return {
    systems: sum(({judged}) => (judged ? 1 : 0)),
    blocking: sum(({blocking}) => blocking.length),
    awaiting: sum(({awaiting}) => awaiting.length),
    warnings: sum(({warnings}) => warnings.length),
    advice: sum(({advice}) => advice.length),
    standing: sum(({standing}) => standing.length),
    settled: sum(({settled}) => settled.length),
    notYet: sum(({notYet}) => notYet.length),
    passed: sum(({passed}) => passed.length),
    notApplicable: sum(({notApplicable}) => notApplicable.length),
  }
}

function byWeight(a: SystemSummary, b: SystemSummary): number {
  const weight = ({blocking, awaiting}: SystemSummary) => (blocking.length > 0 ? 0 : awaiting.length > 0 ? 1 : 2)
  const file = ({judged, system}: SystemSummary) => (system === '' ? '' : (judged?.file ?? system))
  return weight(a) - weight(b) || compare(file(a), file(b)) || compare(a.system, b.system)
}

function byRank(a: Finding, b: Finding): number {
  const byPlace = comparePlaces(a.at, b.at)
  return rankOf(a) - rankOf(b) || byPlace || compare(a.rule, b.rule) || compare(a.subject.id, b.subject.id)
}

function comparePlaces(a: Place, b: Place): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column
}

/** By code unit, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function grouped<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const name = key(item)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return groups
}
