import {type Judged, wholeSystem} from '../gate/evaluate.ts'
import type {Finding} from '../gate/finding.ts'
import {ownFinding} from '../gate/judge.ts'
import {messages} from '../gate/messages.ts'
import type {Result, Subject} from '../words/finding.ts'
import type {Message} from '../words/message.ts'
import {type Path, startOf} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import type {Candidate} from './declarations.ts'
import {firstLines} from './first-lines.ts'

/** Is everything in the file known and valid? What is not blocks by itself, whatever the policies ask. */
export function declarationFindings({declaration, file}: Candidate, problems: readonly Problem[]): Finding[] {
  const name = declaration?.project ?? ''
  const about: Subject = {project: name, system: '', kind: 'repository', id: name === '' ? file : name}
  const valid: Result = {outcome: 'pass', at: startOf(file), say: messages.say('declaration-valid', {})}
  const results = problems.length > 0 ? problems.map((problem): Result => ({outcome: 'error', ...problem})) : [valid]
  return results.map(result => ownFinding('declaration', about, result))
}

/** The one rule that applies to all that goes on: is it declared whether this touches people? What was declined touches nobody. */
export function scopeFinding(judged: Judged): Finding {
  const {system} = judged
  const about = system.value('data.about')
  const open = (field: string, say: Message): Finding =>
    ownFinding('scope', wholeSystem(judged), {outcome: 'undeclared', at: about.at, say, undeclared: [field]})
  if (!about.known && system.facts.project.status === 'declined') {
    const say = messages.say('not-at-this-stage', {status: 'declined'})
    const at = system.place('project', 'status')
    return {...ownFinding('scope', wholeSystem(judged), {outcome: 'pass', at, say}), disposition: 'not-applicable'}
  }
  if (!about.known) return open('data.about', messages.say('scope-undeclared', {}))
  if (system.facts.data?.about === 'no-persons' && system.facts.data.because === undefined)
    return open('data.because', messages.say('scope-no-reason', {}))
  const say = messages.say('scope-declared', {about: String(about.value[0])})
  return ownFinding('scope', wholeSystem(judged), {outcome: 'pass', at: about.at, say})
}

export function noDeclaration(folder: Path): Finding {
  const at = startOf(folder === '' ? 'ethics.yml' : `${folder}/ethics.yml`)
  const about: Subject = {project: '', system: '', kind: 'repository', id: folder}
  return ownFinding('declaration', about, {
    outcome: 'missing',
    at,
    say: messages.say('no-declaration', {folder}),
    fix: {file: at.file, after: 0, text: firstLines},
  })
}
