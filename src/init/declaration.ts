import type {Message} from '../words/message.ts'
import type {Answers} from './answers.ts'
import {messages} from './messages.ts'
import {flow, listed, type Write} from './yaml.ts'

/**
 * The smallest `ethics.yml` that says what was answered. Nothing else is written: what nobody was asked stays undeclared,
 * and a value that only holds a place would be taken for an answer. Four lines where no persons are touched.
 */
export function declarationText(answers: Answers, write: Write): string {
  const {name, goal, status, unit, contact, about, because, effect, automation, model} = answers
  const lines = [
    'ethics: 1',
    flow('project', {name, goal, status}),
    flow('owner', {unit, contact}),
    flow('use', {effect, automation}),
    flow('data', {about, because: about === 'no-persons' ? because : undefined}),
    model === undefined || model === null ? '' : model === 'none' ? 'models: {}' : `models: {${model}: {}}`,
  ].filter(line => line !== '')
  const next = nextFor(answers)
  return [...lines, ...(next.length > 0 ? ['', ...listed(next, write)] : []), ''].join('\n')
}

/** What most policies ask next, in comments: the fields, never a value. */
function nextFor(answers: Answers): readonly Message[] {
  const {about, status, effect, automation, model, goal, unit, contact, because} = answers
  const open = [
    ...(goal ? [] : ['project.goal']),
    ...(unit ? [] : ['owner.unit']),
    ...(contact ? [] : ['owner.contact']),
    ...(about ? [] : ['data.about']),
  ]
  if (about === 'no-persons') {
    const missing = [...open, ...(because ? [] : ['data.because'])]
    return missing.length > 0 ? [messages.say('next-unknown', {}), messages.say('next-fields', {fields: missing})] : []
  }
  const touches = effect !== 'none' && effect !== 'information'
  const fields = [
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
  ]
  return [
    messages.say('next-unknown', {}),
    messages.say('next-fields', {fields}),
    ...(model && model !== 'none' ? [messages.say('next-model', {model})] : []),
    messages.say('next-check', {}),
  ]
}
