import type {Judgement} from '../gate/finding.ts'
import type {Rule} from '../policy/policy.ts'
import type {Level} from '../words/outcome.ts'
import type {Place} from '../words/place.ts'
import {placed, plain, type Ranked, ranked, sentences, uriOf} from './elsewhere/ranked.ts'
import {inline} from './gfm.ts'
import {holdsUp} from './hold.ts'
import {printJson} from './print-json.ts'
import {requirementOf, ruleText} from './told.ts'
import {type Reader, type Voice, voiceOf} from './voice.ts'

export interface SarifOptions extends Reader {
  /** Version of the product. */
  readonly version?: string
}

/** What GitHub keeps of one run; it takes 25,000 results and shows the first 5,000. */
const MOST_RESULTS = 5000
const MOST_RULES = 25_000
const FAULT = 'ethics-gate/fault'

/**
 * What is not in order as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), what weighs most first. What blocks
 * is an error; sign-offs that are awaited and warnings are warnings; advice and what stood there before are notes; what is
 * set aside is suppressed, with the reason.
 */
export function sarifReport(judgement: Judgement, options: SarifOptions): string {
  const voice = voiceOf(options, judgement.roles)
  const open = ranked(judgement, voice).filter(
    ({section}) => !['passed', 'not-applicable', 'not-yet'].includes(section),
  )
  const faults = judgement.errors.map(({at, say}, index) =>
    result(FAULT, 'error', voice.render(say), placed(at, judgement), `fault-${index + 1}`),
  )
  const all = [...faults, ...open.map(resultOf)]
  const shown = all.slice(0, MOST_RESULTS)
  const rules = [...new Set(shown.map(({ruleId}) => ruleId))].slice(0, MOST_RULES)
  const index = new Map(rules.map((id, at) => [id, at]))
  const left = all.length - shown.length
  return printJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'ethics-gate',
            ...(options.version !== undefined && {semanticVersion: options.version}),
            rules: rules.map(id => ruleOf(id, judgement, voice)),
          },
        },
        language: options.language,
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: judgement.verdict !== 'error',
            ...(left > 0 && {
              toolExecutionNotifications: [
                {level: 'warning', message: {text: plain(voice.say('left-out', {count: left}))}},
              ],
            }),
          },
        ],
        results: shown.map(one => ({...one, ruleIndex: index.get(one.ruleId) ?? -1})),
        properties: {verdict: judgement.verdict, leftOut: left},
      },
    ],
  })
}

type SarifLevel = 'error' | 'warning' | 'note'

function resultOf(one: Ranked) {
  const {finding, rule, title, message, because, at, fingerprint, section} = one
  const states = {new: 'new', worse: 'updated', better: 'updated', same: 'unchanged'}
  return {
    ...result(rule, levelOf(one), sentences([title, message]), at, fingerprint),
    ...(finding.movement && {baselineState: states[finding.movement]}),
    ...(section === 'settled' && {
      suppressions: [{kind: 'external', status: 'accepted', ...(because !== '' && {justification: because})}],
    }),
    properties: {outcome: finding.outcome, disposition: finding.disposition, layer: finding.layer},
  }
}

function result(ruleId: string, level: SarifLevel, message: string, {file, line, column}: Place, fingerprint: string) {
  return {
    ruleId,
    level,
    message: {text: withoutLinks(plain(message))},
    locations: [
      {
        physicalLocation: {
          artifactLocation: {uri: uriOf(file), uriBaseId: '%SRCROOT%'},
          region: {startLine: line, startColumn: column},
        },
      },
    ],
    partialFingerprints: {'ethicsGate/v1': fingerprint, primaryLocationLineHash: fingerprint},
  }
}

function levelOf({finding, section}: Ranked): SarifLevel {
  if (section === 'blocking') return 'error'
  if (section === 'warnings') return 'warning'
  return section === 'awaiting' && holdsUp(finding) ? 'warning' : 'note'
}

/** `[text](target)` is a link in a message (section 3.11.6). */
function withoutLinks(text: string): string {
  return text.replace(/[\\[\]]/gu, '\\$&')
}

const LEVELS: Readonly<Record<Level, SarifLevel>> = {block: 'error', warn: 'warning', advise: 'note'}

/** What a rule asks, why, and what to do, from the texts of its policy. */
function ruleOf(id: string, judgement: Judgement, voice: Voice) {
  const rule: Rule | undefined = judgement.rules.get(id)
  const finding = judgement.findings.find(own => own.rule === id)
  const requirement = finding && requirementOf(finding, judgement.requirements)
  const what = ruleText(rule, 'what', voice) ?? (id === FAULT ? voice.say('section-faults', {}) : id)
  const why = voice.text(requirement?.why)
  const how = ruleText(rule, 'how', voice)
  const help = [what, why, how].filter(part => part !== undefined)
  return {
    id,
    shortDescription: {text: plain(what)},
    ...(why !== undefined && {fullDescription: {text: plain(why)}}),
    help: {text: plain(sentences(help)), markdown: help.map(inline).join('\n\n')},
    defaultConfiguration: {level: rule ? LEVELS[rule.enforce.otherwise] : 'error'},
    properties: {tags: ['ethics', finding?.layer ?? 'policy']},
  }
}
