import type {Message} from '../../words/message.ts'
import {type Effects, messages, namesOf} from './messages.ts'
import {stable} from './ways.ts'
import type {Asked, Weakening} from './weakening.ts'

/** What is approved, without places and contents: moving a line needs no new approval. */
export function itemOf({cause, subject, ended, endedInUse, lowered, tier}: Weakening): unknown {
  return {
    cause,
    subject,
    ended: sorted(ended),
    endedInUse: sorted(endedInUse),
    lowered: sorted(lowered),
    ...(tier && {tier}),
  }
}

function sorted<T>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => (stable(a) < stable(b) ? -1 : 1))
}

export function rulesOf(asked: readonly Asked[]): string[] {
  return [...new Set(asked.map(({rule}) => rule))].sort()
}

/** What the weakening is known by, whatever its values are. */
export function nameOf({cause}: Weakening): string {
  switch (cause.kind) {
    case 'fact':
      return cause.what
    case 'policy':
      return cause.policy
    case 'system':
      return cause.system
    case 'project':
      return cause.project
    case 'taken':
      return cause.by
    case 'team':
      return cause.role
    default:
      return ''
  }
}

export function sayOf(weakening: Weakening): Message {
  const {cause, ended, endedInUse, lowered, tier} = weakening
  const effects: Effects = {
    ended: namesOf(rulesOf(ended)),
    endedInUse: namesOf(rulesOf(endedInUse)),
    lowered: namesOf(rulesOf(lowered)),
    ...(tier && {tier}),
  }
  switch (cause.kind) {
    case 'fact': {
      const {kind: _kind, lost, stay, ...fact} = cause
      const lists = {...(lost && {lost: namesOf(lost)}), ...(stay && {stay: namesOf(stay)})}
      return messages.say('fact', {...fact, ...lists, ...effects})
    }
    case 'policy':
      return messages.say('policy', {policy: cause.policy, ...effects})
    case 'system':
      return messages.say('system', {system: cause.system, ...effects})
    case 'project':
      return messages.say('project', {project: cause.project, now: cause.now ?? '', ...effects})
    case 'unexplained':
      return messages.say('unexplained', effects)
    case 'taken':
      return messages.say('taken', {by: cause.by, files: namesOf(cause.files)})
    case 'left':
      return messages.say('left', {files: namesOf(cause.files)})
    case 'alive':
      return messages.say('alive', {status: cause.status, files: namesOf(cause.files)})
    case 'team':
      return messages.say('team', {role: cause.role, joined: namesOf(cause.joined), gone: namesOf(cause.gone)})
    case 'not-comparable':
      return messages.say('not-comparable', {files: namesOf(cause.files)})
  }
}
