import type {Finding, Judgement} from '../gate/finding.ts'
import {cleanLines} from '../language/clean.ts'
import type {Rule} from '../policy/policy.ts'
import type {BiasDetail} from '../words/detail.ts'
import type {Place} from '../words/place.ts'
import {heaviest, type Item} from './summary.ts'
import {inLanguage, type Voice} from './voice.ts'

/** One item in words; every text is on one line and may hold `code` marks, in pairs. */
export interface Told {
  /** What must be there. */
  readonly title: string
  readonly rules: readonly string[]
  readonly outcome: string
  readonly at: Place
  /** What is wrong. */
  readonly found: string
  /** What is wrong, where there is room for one sentence only. */
  readonly brief: string
  /** Why the gate treats it as it does, where that is not plain. */
  readonly because?: string
  readonly why?: string
  readonly how?: string
  readonly who: string
  readonly fix?: {readonly lead: string; readonly lines: readonly string[]}
  readonly detail?: BiasDetail
}

type Texts = Pick<Judgement, 'rules' | 'requirements' | 'asks'>

const MOST_RULES = 5

export function tell(item: Item, judgement: Texts, voice: Voice): Told {
  return item.kind === 'finding' ? tellFinding(item.finding, judgement, voice) : tellUndeclared(item, judgement, voice)
}

export function tellFinding(finding: Finding, judgement: Texts, voice: Voice): Told {
  const rule = judgement.rules.get(finding.rule)
  const why = whyOf(finding, judgement, voice)
  const how = ruleText(rule, 'how', voice)
  const found = voice.render(finding.say)
  return {
    title: ruleText(rule, 'what', voice) ?? ownTitle(finding, voice),
    rules: [voice.name(finding.rule)],
    outcome: voice.format.term(finding.outcome),
    at: finding.at,
    found,
    brief: found,
    ...(finding.because && {because: voice.render(finding.because)}),
    ...(why !== undefined && {why}),
    ...(how !== undefined && {how}),
    who: whoOf(finding, voice),
    ...fixOf(finding, voice),
    ...(finding.detail && {detail: finding.detail}),
  }
}

function tellUndeclared(item: Extract<Item, {kind: 'undeclared'}>, judgement: Texts, voice: Voice): Told {
  const field = voice.name(item.field)
  const rules = [...new Set(item.findings.map(({rule}) => voice.name(rule)))]
  const first = tellFinding(heaviest(item), judgement, voice)
  const fix = item.findings.find(finding => finding.fix)
  const title = voice.say('declare', {field, rules: rules.length})
  const declare = {
    title,
    brief: title,
    rules,
    outcome: first.outcome,
    at: item.at,
    who: first.who,
    ...(fix && fixOf(fix, voice)),
  }
  const asked = askedOf(item.field, judgement, voice)
  if (rules.length === 1) {
    const {why} = first
    const how = [asked, first.how].filter(part => part !== undefined).join(' ') || undefined
    const own = !judgement.rules.has(heaviest(item).rule)
    const found = own ? first.found : voice.say('declare-one', {what: endWithStop(first.title)})
    return {...declare, found, ...(why !== undefined && {why}), ...(how !== undefined && {how})}
  }
  const more = Math.max(0, rules.length - MOST_RULES)
  const found = voice.say('declare-found', {field, rules: rules.slice(0, MOST_RULES), more})
  return {...declare, found, ...(asked !== undefined && {how: asked})}
}

/** What the field asks, and which answers there are. */
function askedOf(field: string, {asks}: Texts, voice: Voice): string | undefined {
  const asked = asks?.get(field)
  const question = voice.text(asked?.ask)
  const values = asked?.values?.map(voice.name) ?? []
  const answers = values.length > 0 ? voice.say('declare-values', {values}) : undefined
  return [question, answers].filter(part => part !== undefined).join(' ') || undefined
}

const OWN_RULES = [
  'declaration',
  'scope',
  'weakening',
  'gate-change',
  'organisation',
  'approval-rule',
  'first-classification',
  'objection',
  'escalation',
  'waiver',
  'difference',
  'baseline',
] as const

/** What the rules ask that come with the product and are in no policy. */
function ownTitle({rule}: Finding, voice: Voice): string {
  const own = OWN_RULES.find(name => rule === `ethics-gate/${name}`)
  return own === undefined ? voice.name(rule) : voice.say(`rule-${own}`, {})
}

export function ruleText(rule: Rule | undefined, part: 'what' | 'how', {language, text}: Voice): string | undefined {
  const found = inLanguage(rule?.text, language)?.[part]
  return found === undefined ? undefined : text({[language]: found})
}

/** The requirement behind a finding: its title, where it stands, and why it is asked. */
function whyOf(finding: Finding, {requirements}: Texts, voice: Voice): string | undefined {
  const requirement = requirementOf(finding, requirements)
  const why = voice.text(requirement?.why)
  if (!requirement || why === undefined) return undefined
  const title = voice.text(requirement.title) ?? voice.name(requirement.id)
  const {clause} = requirement
  const full = endWithStop(why)
  return clause === undefined
    ? voice.say('why', {title, why: full})
    : voice.say('why-clause', {title, clause: voice.name(clause), why: full})
}

/** By `policy/requirement`, as the rule says it, or by the requirement's own id. */
export function requirementOf(finding: Pick<Finding, 'rule' | 'requirement'>, requirements: Judgement['requirements']) {
  const policy = finding.rule.slice(0, finding.rule.indexOf('/'))
  return requirements.get(`${policy}/${finding.requirement}`) ?? requirements.get(finding.requirement)
}

function whoOf({settledBy = []}: Finding, voice: Voice): string {
  if (settledBy.length === 0) return voice.say('your-team', {})
  return voice.say('settled-by', {roles: settledBy.map(voice.role)})
}

function fixOf({fix}: Finding, voice: Voice): Pick<Told, 'fix'> {
  if (!fix) return {}
  const file = voice.name(fix.file)
  const {after, instead} = fix
  const below = after > 0 ? voice.say('paste-below', {file, line: after}) : voice.say('paste-top', {file})
  const lead = instead ? voice.say('paste-instead', {file, line: after + 1}) : below
  return {fix: {lead, lines: cleanLines(fix.text)}}
}

export function endWithStop(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`
}
