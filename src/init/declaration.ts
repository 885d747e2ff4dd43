import {stepsTo} from '../declaration/entry/fields.ts'
import {linesOf} from '../declaration/entry/print.ts'
import {addTo, nothingYet} from '../declaration/entry/tree.ts'
import {lineText} from '../declaration/entry/words.ts'
import {shape} from '../generated/shape.js'
import type {Language} from '../words/language.ts'
import type {Answers} from './answers.ts'
import {documentPath} from './assessments.ts'
import {messages} from './messages.ts'
import {flow, listed, type Write} from './yaml.ts'

/**
 * The smallest `ethics.yml` that says what was answered. Nothing else is written: what nobody was asked stays undeclared,
 * and a value that only holds a place would be taken for an answer. Four lines where no persons are touched. `documents`: the
 * kinds of those that are written beside it.
 */
export function declarationText(
  answers: Answers,
  write: Write,
  language: Language = 'en',
  documents: readonly string[] = [],
): string {
  const {name, goal, status, unit, contact, about, because, effect, automation, model} = answers
  const lines = [
    'ethics: 1',
    flow('project', {name, goal, status}),
    flow('owner', {unit, contact}),
    flow('use', {effect, automation}),
    flow('data', {about, because: about === 'no-persons' ? because : undefined}),
    model === undefined || model === null ? '' : model === 'none' ? 'models: {}' : `models: {${model}: {}}`,
    ...(documents.length > 0 ? [...listed([messages.say('entries-about', {})], write), 'assessments:'] : []),
    ...entriesFor(documents, language).map(line => `  ${line}`),
  ].filter(line => line !== '')
  const fields = nextFor(answers)
  if (fields.length === 0) return [...lines, ''].join('\n')
  const open = entries(fields).map(line => `#   ${lineText(line, language)}`)
  const unknown = listed([messages.say('next-unknown', {})], write)
  return [...lines, '', ...unknown, ...open, ...listed([messages.say('next-check', {})], write), ''].join('\n')
}

/** Entries under `assessments`; when a document was completed is still open. */
export function entriesFor(documents: readonly string[], language: Language): readonly string[] {
  return documents.flatMap(kind => {
    const open = entries([`assessments.${kind}.completed`]).map(line => lineText(line, language))
    const [, date = ''] = /\bcompleted: (<[^<>]+>)/.exec(open.join('\n')) ?? []
    return [`${kind}:`, `  kind: ${kind}`, `  evidence: ${documentPath(kind)}`, `  # completed: ${date}`]
  })
}

/** How each is written, as `check` gives it to paste. */
function entries(fields: readonly string[]) {
  const tree = nothingYet(shape)
  for (const field of fields) {
    const found = stepsTo(field, shape)
    if (found) addTo(tree, found.steps, shape)
  }
  return linesOf(tree, '')
}

/** What most policies ask next: written in comments, so that nothing that only holds a place is taken for an answer. */
function nextFor(answers: Answers): readonly string[] {
  const {about, status, effect, automation, model, goal, unit, contact, because} = answers
  const open = [
    ...(goal ? [] : ['project.goal']),
    ...(unit ? [] : ['owner.unit']),
    ...(contact ? [] : ['owner.contact']),
    ...(about ? [] : ['data.about']),
  ]
  if (about === 'no-persons') {
    return [...open, ...(because ? [] : ['data.because'])]
  }
  const touches = effect !== 'none' && effect !== 'information'
  const ofModel = ['about', 'does', 'kind', 'origin', 'path', 'explained', 'limitations']
  return [
    ...open,
    ...(status ? [] : ['project.status']),
    'project.started',
    'owner.manager',
    'owner.citizens',
    'use.supports',
    ...(effect ? [] : ['use.effect']),
    ...(automation ? [] : ['use.automation']),
    ...(touches ? ['use.events', 'use.override'] : []),
    ...(about === 'aggregates' ? [] : ['data.people']),
    'data.sources',
    'data.retention',
    ...(model ? [] : ['models']),
    ...(model && model !== 'none' ? ofModel.map(field => `models.${model}.${field}`) : []),
  ]
}
