import {lineText} from '../declaration/entry/words.ts'
import {asWritten} from '../declaration/values.ts'
import type {Entry, Finding, Judgement} from '../gate/finding.ts'
import {OWN_RULES} from '../gate/own-rules.ts'
import {cleanLines} from '../language/clean.ts'
import type {Rule} from '../policy/policy.ts'
import type {BiasDetail} from '../words/detail.ts'
import type {Fix} from '../words/finding.ts'
import type {Place} from '../words/place.ts'
import {heaviest, type Item, type SystemSummary} from './summary.ts'
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
  /** Lines to paste, each with where. */
  readonly fixes: readonly Pasted[]
  readonly detail?: BiasDetail
  /** What else comes of the same fault: which rule, and what it found where that is said in other words. */
  readonly also: readonly {readonly line: string; readonly found: string}[]
}

export interface Pasted {
  readonly lead: string
  readonly lines: readonly string[]
}

type Texts = Pick<Judgement, 'rules' | 'requirements' | 'asks'>

const MOST_RULES = 5

export function tell(item: Item, judgement: Texts, voice: Voice): Told {
  const told =
    item.kind === 'finding' ? tellFinding(item.finding, judgement, voice) : tellUndeclared(item, judgement, voice)
  const also = item.also.map(finding => {
    const found = voice.render(finding.say)
    // The line has the fields, which is all that the words say.
    const isSaid = found === told.found || finding.say.key === 'gate.undeclared'
    return {line: alsoLine(finding, voice), found: isSaid ? '' : found}
  })
  const entries = entriesPasted(item.entries, voice)
  if (item.kind === 'undeclared') return {...told, also, fixes: [...entries, ...told.fixes]}
  const above = item.shownWith === undefined ? [] : [voice.say('entry-above', {field: voice.name(item.shownWith)})]
  const how = [...(told.how === undefined ? [] : [told.how]), ...above].join(' ')
  return {...told, also, fixes: [...entries, ...told.fixes], ...(how !== '' && {how})}
}

/** Rule, outcome, place. */
function alsoLine({rule, outcome, at, undeclared = []}: Finding, voice: Voice): string {
  const fields =
    undeclared.length > 0 ? ` (${voice.format.list(undeclared.map(field => `\`${voice.name(field)}\``))})` : ''
  return `\`${voice.name(rule)}\`: ${voice.format.term(outcome)}${fields}, \`${voice.place(at)}\``
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
    also: [],
    fixes: finding.fix ? [pastedOf(finding.fix, voice)] : [],
    ...(finding.detail && {detail: finding.detail}),
  }
}

function tellUndeclared(item: Extract<Item, {kind: 'undeclared'}>, judgement: Texts, voice: Voice): Told {
  const field = voice.name(item.field)
  const rules = [...new Set(item.findings.map(({rule}) => voice.name(rule)))]
  const first = tellFinding(heaviest(item), judgement, voice)
  const fix = item.findings.find(finding => finding.fix)?.fix
  const title = voice.say('declare', {field, rules: rules.length})
  const declare = {
    title,
    brief: title,
    rules,
    outcome: first.outcome,
    at: item.at,
    who: first.who,
    also: [],
    fixes: fix ? [pastedOf(fix, voice)] : [],
  }
  const above = item.shownWith === undefined ? undefined : voice.say('entry-above', {field: voice.name(item.shownWith)})
  const asked = askedOf(item.field, judgement, voice)
  if (rules.length === 1) {
    const {why} = first
    const how = [asked, first.how, above].filter(part => part !== undefined).join(' ') || undefined
    const own = !judgement.rules.has(heaviest(item).rule)
    const found = own ? first.found : voice.say('declare-one', {what: endWithStop(first.title)})
    return {...declare, found, ...(why !== undefined && {why}), ...(how !== undefined && {how})}
  }
  const more = Math.max(0, rules.length - MOST_RULES)
  const found = voice.say('declare-found', {field, rules: rules.slice(0, MOST_RULES), more})
  const how = [asked, above].filter(part => part !== undefined).join(' ')
  return {...declare, found, ...(how !== '' && {how})}
}

/** What the field asks, and which answers there are. */
function askedOf(field: string, {asks}: Texts, voice: Voice): string | undefined {
  const asked = asks?.get(field)
  const question = voice.text(asked?.ask)
  const values = asked?.values?.map(voice.name) ?? []
  const answers = values.length > 0 ? voice.say('declare-values', {values}) : undefined
  const none = asked?.none === undefined ? undefined : voice.say('declare-none', {none: voice.name(asked.none)})
  return [question, answers, none].filter(part => part !== undefined).join(' ') || undefined
}

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

function pastedOf(fix: Fix, voice: Voice): Pasted {
  return {lead: leadOf(fix, 'paste', voice), lines: cleanLines(fix.text, LONGEST_LINE)}
}

/** Blocks of lines; several of one file are pasted in their order. */
export function entriesPasted(entries: readonly Entry[], voice: Voice): readonly Pasted[] {
  const all = entries.flatMap(entry => entryPasted(entry, voice) ?? [])
  const [first, ...others] = all
  if (!first || others.length === 0) return all
  return [{...first, lead: `${voice.say('entry-order', {count: all.length})} ${first.lead}`}, ...others]
}

/** Why it helps to declare what gave a system its tier by not being declared, with the lines for it. */
export function tierPasted(
  {judged, forTier}: SystemSummary,
  voice: Voice,
): {readonly why: string; readonly fixes: readonly Pasted[]} | undefined {
  const fixes = entriesPasted(forTier, voice)
  if (!judged || fixes.length === 0) return undefined
  const fields = judged.tierFrom.flatMap(fact => (fact.known ? [] : [voice.name(asWritten(fact.path))]))
  return {why: voice.say('tier-paste', {fields: [...new Set(fields)]}), fixes}
}

/** `undefined` where a line that it replaces would not come back as it was. */
function entryPasted(entry: Entry, voice: Voice): Pasted | undefined {
  if (entry.within) {
    const lead = voice.say('entry-within', {file: voice.name(entry.file), line: entry.after + 1})
    return {lead, lines: cleanLines(entry.lines.map(line => lineText(line, voice.language)).join('\n'), LONGEST_LINE)}
  }
  const fix = entryFix(entry, voice)
  return fix && {lead: leadOf(fix, 'entry', voice), lines: cleanLines(fix.text, LONGEST_LINE)}
}

/** The same for a whole line of the file, however long; `undefined` where it would not come back as it is. */
export function fixPasted(fix: Fix, voice: Voice): Pasted | undefined {
  const lines = cleanLines(fix.text, LONGEST_LINE)
  return lines.join('\n') === fix.text ? {lead: leadOf(fix, 'paste', voice), lines} : undefined
}

function leadOf({file: path, after, instead}: Fix, way: 'paste' | 'entry', {say, name}: Voice): string {
  const file = name(path)
  if (instead) return say(`${way}-instead`, {file, line: after + 1})
  return after > 0 ? say(`${way}-below`, {file, line: after}) : say(`${way}-top`, {file})
}

/** A line that is cut is no line to paste. */
const LONGEST_LINE = 2000

/** An entry with what is open in it said in the reader's language. */
export function entryFix({file, after, instead, within, lines}: Entry, {language}: Voice): Fix | undefined {
  if (within) return undefined
  const text = lines.map(line => lineText(line, language)).join('\n')
  if (cleanLines(text, LONGEST_LINE).join('\n') !== text) return undefined
  return {file, after, text, ...(instead && {instead})}
}

export function endWithStop(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`
}
