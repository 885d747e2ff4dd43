import {lstatSync, mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {GATE_FOLDER} from '../case/names.ts'
import {prepare} from '../case/prepare.ts'
import {circumstancesOf} from '../case/settled.ts'
import {judgeTree} from '../case/tree.ts'
import type {Finding, Mode} from '../gate/finding.ts'
import {blocks} from '../gate/judge.ts'
import {isMendOnly, isOpen} from '../gate/settle/own.ts'
import {type Proposal, proposeBaseline} from '../gate/settle/propose.ts'
import {renderer} from '../language/render.ts'
import {type Baseline, type BaselineEntry, printBaseline} from '../policy/baseline.ts'
import {nearest} from '../text/nearest.ts'
import type {Message} from '../words/message.ts'
import {messages} from './baseline-messages.ts'
import {Fault} from './exit.ts'
import {languageOf, todayOf} from './options.ts'
import {openAround, organisationFile} from './place.ts'
import {print} from './terminal.ts'

export interface BaselineFlags {
  readonly write?: boolean
  /** Rules whose findings are added also of projects that the baseline knows. */
  readonly add?: readonly string[]
  readonly today?: string
  readonly language?: string
  readonly organisation?: string
}

const FILE = `${GATE_FOLDER}/baseline.json`

/** `ethics-gate baseline [folder]`: what stands and may be tolerated until it is mended. Shows it; `--write` writes it. */
export async function baselineCommand(folder: string, flags: BaselineFlags): Promise<number> {
  const opened = await openAround(folder)
  const organisation = organisationFile(flags.organisation)
  const request = {tree: opened.tree, folder: opened.folder, ...(organisation && {organisation})}
  const {trusted, errors} = await prepare(request)
  const [error] = errors
  if (error)
    throw new Fault(
      `${error.at.file}:${error.at.line}: what decides is not in order.`,
      `ethics-gate check ${folder} says why.`,
    )
  const rules = new Map(
    [...trusted.available.values()].flatMap(policy => policy.rules.map(rule => [rule.id, rule] as const)),
  )
  const add = flags.add ?? []
  for (const rule of add) if (!rules.has(rule)) throw unknownRule(rule, [...rules.keys()])
  const fixed = flags.today === undefined ? undefined : todayOf(flags.today)
  const today = fixed ?? todayOf(undefined, trusted.gate?.timezone)
  // An empty one where there is none yet, so that everything that it could hold is looked at.
  const old: Baseline = trusted.baseline ?? {file: FILE, made: today, projects: [], entries: []}
  const judged = await judgeTree({...request, today, trusted: {...trusted, baseline: old}})
  const given = {...circumstancesOf(judged, opened.folder), base: {kind: 'none'} as const, baseline: old}
  const projects = [...new Set(judged.systems.map(({project}) => project))]
  const proposal = proposeBaseline(judged.findings, given, {file: FILE, projects, add})
  const text = printBaseline(proposal.baseline)
  const isSame = text === printBaseline({...old, made: proposal.baseline.made}) && trusted.baseline !== undefined
  if (flags.write === true && !isSame) writeInto(opened.root, text)
  const render = renderer(languageOf(flags.language, trusted.gate?.language ?? 'en'), [messages])
  const improves = [...rules.keys()].some(rule => given.mode(rule) === 'improve')
  const ending = isSame
    ? messages.say('unchanged', {})
    : messages.say(flags.write === true ? 'written' : 'not-written', {file: FILE})
  const left = leftOut(judged.findings, proposal, given.mode)
  const lines = [...linesOf(proposal, left), ...(improves ? [] : [messages.say('no-mode', {})]), ending]
  await print(counted(lines.map(render)).join('\n'))
  return 0
}

function unknownRule(rule: string, known: readonly string[]): Fault {
  const meant = nearest(rule, known)
  return new Fault(
    `--add ${rule}: there is no such rule.`,
    meant ? `Did you mean ${meant}?` : 'Write it as policy/rule.',
  )
}

/** Findings that block and that the baseline does not hold, besides those that no baseline takes. */
interface Left {
  /** Only mending settles them. */
  readonly mend: number
  /** By rules that are enforced. */
  readonly enforced: number
}

function leftOut(findings: readonly Finding[], {refused}: Proposal, mode: (rule: string) => Mode): Left {
  const blocking = findings.filter(finding => isOpen(finding) && blocks(finding) && !refused.includes(finding))
  const mend = blocking.filter(isMendOnly)
  const enforced = blocking.filter(finding => !isMendOnly(finding) && mode(finding.rule) !== 'improve')
  return {mend: mend.length, enforced: enforced.length}
}

/** Each line once, and how often it was said. */
function counted(lines: readonly string[]): string[] {
  const times = new Map<string, number>()
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1)
  return [...times].map(([line, count]) => (count > 1 ? `${line}  ×${count}` : line))
}

function linesOf({added, kept, improved, dropped, refused, baseline}: Proposal, {mend, enforced}: Left): Message[] {
  const nothing = refused.length + mend + enforced === 0
  const since = kept.map(entry => entry.since).sort()[0]
  return [
    ...added.map(entry => messages.say('added', {...named(entry), until: entry.until})),
    ...dropped.map(({entry, why}) => {
      const of = named(entry)
      if (why === 'mended') return messages.say('mended', {...of, since: entry.since})
      return why === 'over' ? messages.say('over', {...of, until: entry.until}) : messages.say(why, of)
    }),
    ...improved.map(entry => messages.say('improved', {...named(entry), since: entry.since})),
    ...(since === undefined ? [] : [messages.say('kept', {number: kept.length, since})]),
    ...(refused.length > 0 ? [messages.say('refused', {number: refused.length})] : []),
    ...(mend > 0 ? [messages.say('left-mend', {number: mend})] : []),
    ...(enforced > 0 ? [messages.say('left-enforced', {number: enforced})] : []),
    ...(baseline.entries.length === 0 && nothing ? [messages.say('empty', {})] : []),
  ]
}

function named({rule, subject, figure}: BaselineEntry) {
  const {project, system, id} = subject
  const of = [...new Set([project, system, id])].filter(Boolean).join('/')
  const groups = figure && [figure.group, figure.against].filter(Boolean).join(' : ')
  return {rule, of, figure: figure ? `${figure.metric} ${figure.attribute} ${groups}` : ''}
}

/** Into the gate folder of this repository and nowhere else: a link on the way there is not followed. */
function writeInto(root: string, text: string): void {
  const steps = FILE.split('/')
  for (const [i] of steps.entries()) {
    const path = steps.slice(0, i + 1).join('/')
    const there = lstatSync(join(root, path), {throwIfNoEntry: false})
    const isLast = i === steps.length - 1
    if (there && !(isLast ? there.isFile() : there.isDirectory()))
      throw new Fault(`${path} is not a ${isLast ? 'file' : 'folder'} of its own.`, 'Nothing was written.')
    if (!there && !isLast) mkdirSync(join(root, path))
  }
  writeFileSync(join(root, FILE), text)
}
