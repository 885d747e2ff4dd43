import type {Judgement} from '../gate/finding.ts'
import {placed, plain, type Ranked, ranked} from './elsewhere/ranked.ts'
import {isObserving} from './hold.ts'
import {grouped} from './summary.ts'
import {type Reader, type Voice, voiceOf} from './voice.ts'

/**
 * Every finding as a test case of JUnit XML, a suite for each system: what blocks fails, what could not be judged is an
 * error, what waits, stood there before, is set aside or not asked is skipped with the reason; warnings and advice pass.
 */
export function junitReport(judgement: Judgement, reader: Reader): string {
  const voice = voiceOf(reader, judgement.roles)
  const observing = isObserving(judgement)
  const bySystem = grouped(ranked(judgement, voice), ({finding: {subject}}) =>
    JSON.stringify([subject.project, subject.system]),
  )
  const suites = [...bySystem.values()].map(own => suite(own, observing, voice))
  const faults = judgement.errors.map(({at, say}) => {
    const {file, line} = placed(at, judgement)
    const text = plain(voice.render(say))
    return element('testcase', {classname: 'ethics-gate', name: 'ethics-gate/fault', file, line: String(line)}, [
      element('error', {message: text}, []),
    ])
  })
  const all = [
    ...(faults.length > 0
      ? [{xml: faults, name: 'ethics-gate', tests: faults.length, failures: 0, errors: faults.length, skipped: 0}]
      : []),
    ...suites,
  ]
  const sum = (of: 'tests' | 'failures' | 'errors' | 'skipped') =>
    String(all.reduce((total, one) => total + one[of], 0))
  const body = all.map(({xml, name, tests, failures, errors, skipped}) =>
    element(
      'testsuite',
      {name, tests: `${tests}`, failures: `${failures}`, errors: `${errors}`, skipped: `${skipped}`},
      xml,
    ),
  )
  const totals = {tests: sum('tests'), failures: sum('failures'), errors: sum('errors'), skipped: sum('skipped')}
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', {name: 'ethics-gate', ...totals}, body)}\n`
}

type Kind = 'failure' | 'error' | 'skipped' | 'passed' | 'told'

function suite(own: readonly Ranked[], observing: boolean, voice: Voice) {
  const kinds = own.map(one => kindOf(one, observing))
  const count = (kind: Kind) => kinds.filter(each => each === kind).length
  const {project = '', system = ''} = own[0]?.finding.subject ?? {}
  const name = system === '' ? voice.say('repository', {}) : project === system ? system : `${project} / ${system}`
  return {
    xml: own.map((one, index) => testcase(one, kinds[index] ?? 'error', voice)),
    name,
    tests: own.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  }
}

function kindOf({section, finding}: Ranked, observing: boolean): Kind {
  switch (section) {
    case 'blocking':
      if (observing) return 'skipped'
      return finding.outcome === 'error' ? 'error' : 'failure'
    case 'passed':
      return 'passed'
    case 'warnings':
    case 'advice':
      return 'told'
    default:
      return 'skipped'
  }
}

function testcase(
  {rule, title, message, because, finding, at, section}: Ranked,
  kind: Kind,
  {say, format}: Voice,
): string {
  const of = finding.subject.id === finding.subject.system ? '' : ` (${finding.subject.id})`
  const state =
    section === 'standing' || section === 'blocking'
      ? say(section === 'standing' ? 'section-standing' : 'section-would-block', {})
      : format.term(finding.disposition)
  const attributes = {classname: rule, name: `${title}${of}`, file: at.file, line: String(at.line)}
  const inside = {
    passed: [],
    told: [element('system-out', {}, [escaped(message)])],
    skipped: [element('skipped', {message: `${state}: ${because === '' ? message : because}`}, [])],
    failure: [element('failure', {message, type: finding.outcome}, [])],
    error: [element('error', {message, type: finding.outcome}, [])],
  }[kind]
  return element('testcase', attributes, inside)
}

/** @param inside XML, escaped already */
function element(name: string, attributes: Readonly<Record<string, string>>, inside: readonly string[]): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(plain(value))}"`)
  if (inside.length === 0) return `<${name}${given.join('')}/>`
  return `<${name}${given.join('')}>\n${inside.join('\n')}\n</${name}>`
}

/** Besides markup, what XML 1.0 cannot hold at all. */
function escaped(text: string): string {
  return text
    .replace(/[\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
