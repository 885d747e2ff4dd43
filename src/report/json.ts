import type {Change, Entry, Finding, JudgedSystem, Judgement, SetAside} from '../gate/finding.ts'
import type {Fix} from '../words/finding.ts'
import type {Message} from '../words/message.ts'
import {DISPOSITIONS, LEVELS, OUTCOMES} from '../words/outcome.ts'
import type {Place} from '../words/place.ts'
import {fieldOf, headline, valuesOf} from './headline.ts'
import {biasResult} from './json-bias.ts'
import {printJson} from './print-json.ts'
import type {Result} from './result-schema.ts'
import {sectionOf, summarise} from './summary.ts'
import {entryFix, requirementOf, ruleText} from './told.ts'
import {type Reader, type Voice, voiceOf} from './voice.ts'

export interface ResultOptions extends Reader {
  /** Version of the product. */
  readonly version: string
}

type FindingResult = Result['findings'][number]

/** A judgement as data, by the published schema: every number finite or `null`. */
export function toResult(judgement: Judgement, options: ResultOptions): Result {
  const voice = voiceOf(options, judgement.roles)
  const {findings} = judgement
  const counting = findings.filter(finding => ['blocking', 'warnings', 'advice'].includes(sectionOf(finding)))
  return {
    result: 1,
    tool: {name: 'ethics-gate', version: options.version},
    verdict: judgement.verdict,
    headline: headline(judgement, summarise(judgement), voice),
    language: options.language,
    today: judgement.today,
    commit: judgement.commit,
    changed: judgement.changed ?? false,
    folder: judgement.folder,
    counts: {
      findings: findings.length,
      by_outcome: counted(OUTCOMES, findings, ({outcome}) => outcome),
      by_disposition: counted(DISPOSITIONS, findings, ({disposition}) => disposition),
      by_level: counted(LEVELS, counting, ({level, outcome}) => (outcome === 'error' ? 'block' : level)),
      standing: findings.filter(finding => sectionOf(finding) === 'standing').length,
    },
    systems: judgement.systems.map(systemResult),
    policies: judgement.policies.map(({id, version, digest, owner, source}) => ({
      id,
      version,
      digest,
      owner: {name: owner.name, contact: owner.contact},
      source: source ? {document: source.document, address: source.address ?? null, checked: source.checked} : null,
    })),
    findings: findings.map(finding => findingResult(finding, judgement, voice)),
    errors: judgement.errors.map(({at, say}) => ({place: placeResult(at), message: messageResult(say, voice)})),
    notes: judgement.notes.map(note => messageResult(note, voice)),
    mode: judgement.mode ?? 'enforce',
    change: judgement.change ? changeResult(judgement.change, voice) : null,
    set_aside: (judgement.setAside ?? []).map(setAsideResult),
  }
}

/** As text that is harmless to print. */
export function printResult(result: Result): string {
  return printJson(result)
}

function findingResult(finding: Finding, judgement: Judgement, voice: Voice): FindingResult {
  const requirement = requirementOf(finding, judgement.requirements)
  const rule = judgement.rules.get(finding.rule)
  const {awaits, because} = finding
  const fix = finding.fix ?? declaring(finding, judgement, voice)
  return {
    rule: finding.rule,
    requirement: {
      id: finding.requirement,
      title: voice.text(requirement?.title) ?? null,
      clause: requirement?.clause ?? null,
      why: voice.text(requirement?.why) ?? null,
    },
    layer: finding.layer,
    outcome: finding.outcome,
    disposition: finding.disposition,
    level: finding.level,
    place: placeResult(finding.at),
    subject: {
      project: finding.subject.project,
      system: finding.subject.system,
      kind: finding.subject.kind,
      id: finding.subject.id,
    },
    what: ruleText(rule, 'what', voice) ?? null,
    how: ruleText(rule, 'how', voice) ?? null,
    message: messageResult(finding.say, voice),
    because: because ? messageResult(because, voice) : null,
    settled_by: (finding.settledBy ?? []).map(role => ({role, title: voice.role(role)})),
    awaits: awaits
      ? {
          role: awaits.role,
          title: voice.role(awaits.role),
          by: awaits.by ?? null,
          code: awaits.code ?? null,
          holders: [...(awaits.holders ?? [])],
        }
      : null,
    undeclared: [...(finding.undeclared ?? [])],
    attribute: finding.attribute ?? null,
    fix: fix ? {file: fix.file, after: fix.after, text: fix.text, instead: fix.instead === true} : null,
    detail: finding.detail ? biasResult(finding.detail, voice) : null,
    fingerprint: finding.fingerprint,
    movement: finding.movement ?? null,
    standing: finding.standing ?? null,
  }
}

/** The lines that declare the first of the fields that it waits for, with the others that belong together. */
function declaring(
  {undeclared = [], wants = [], subject}: Finding,
  {entries = []}: Judgement,
  voice: Voice,
): Fix | undefined {
  const own = entries.filter(({project}) => project === subject.project)
  const isFor = ({fields}: Entry, name: string) =>
    fields.some(({system, field}) => system === subject.system && field === name)
  const [entry] = [...undeclared, ...wants.map(({field}) => field)].flatMap(
    field => own.find(one => isFor(one, field)) ?? [],
  )
  return entry && entryFix(entry, voice)
}

function changeResult(change: Change, voice: Voice): NonNullable<Result['change']> {
  const {kind, mended, preview} = change
  return {
    kind,
    pull_request: change.pullRequest ?? null,
    base_branch: change.baseBranch ?? null,
    deciding: change.decidingTip ?? null,
    base: change.baseTip ?? null,
    head: change.head ?? null,
    merge: change.merge ?? null,
    mended: mended.map(finding => shortResult(finding, voice)),
    preview: preview
      ? {
          verdict: preview.verdict,
          blocking: preview.blocking.map(finding => shortResult(finding, voice)),
          errors: preview.errors.map(({at, say}) => ({place: placeResult(at), message: messageResult(say, voice)})),
        }
      : null,
  }
}

function shortResult({rule, outcome, at, say, fingerprint}: Finding, voice: Voice) {
  return {rule, outcome, place: placeResult(at), message: messageResult(say, voice), fingerprint}
}

function setAsideResult(one: SetAside): Result['set_aside'][number] {
  const {kind, id, rule, project, because, by, since, until, bound, state, at} = one
  return {
    kind,
    id,
    rule,
    project,
    because: because ?? null,
    by: by ?? null,
    since: since ?? null,
    until: until ?? null,
    bound: bound ? [finite(bound[0]), finite(bound[1])] : null,
    state,
    place: placeResult(at),
  }
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

function systemResult({project, system, name, file, tier, tierFrom, status}: JudgedSystem): Result['systems'][number] {
  return {
    project,
    system,
    name,
    file,
    tier,
    tier_from: tierFrom.map(fact => ({
      field: fieldOf(fact),
      values: [...valuesOf(fact)],
      declared: fact.known,
      place: placeResult(fact.at),
    })),
    status: status ?? null,
  }
}

function placeResult({file, line, column, pointer}: Place): FindingResult['place'] {
  return {file, line, column, pointer}
}

function messageResult(message: Message, {render}: Voice): FindingResult['message'] {
  return {key: message.key, text: render(message)}
}

function counted<N extends string>(names: readonly N[], findings: readonly Finding[], of: (finding: Finding) => N) {
  const counts = Object.fromEntries(names.map(name => [name, 0])) as Record<N, number>
  for (const finding of findings) counts[of(finding)]++
  return counts
}
