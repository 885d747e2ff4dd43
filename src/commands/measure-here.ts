import {type EventHere, eventHere} from '../case/event-here.ts'
import {DECLARATION} from '../case/names.ts'
import {prepare, project} from '../case/prepare.ts'
import {messages} from '../measure/messages.ts'
import {Refused} from '../measure/refused.ts'
import type {About} from '../measure/report.ts'
import {RepositoryError} from '../repository/limits.ts'
import type {Message} from '../words/message.ts'
import {todayOf} from './options.ts'
import {openAround} from './place.ts'

/**
 * What the declaration in a folder and the policies around it add to a report, and what to tell about it.
 * @throws Refused where a model is named that is not declared
 */
export async function withDeclared(about: About, folder: string): Promise<WithDeclared> {
  try {
    return await declaredIn(about, folder)
  } catch (error) {
    // The counts are the user's; a repository that Git cannot read takes only the columns about it away.
    if (!(error instanceof RepositoryError)) throw error
    return {about, said: [messages.say('here-unreadable', {file: '.git'})]}
  }
}

interface WithDeclared {
  readonly about: About
  readonly said: readonly Message[]
}

async function declaredIn(about: About, folder: string): Promise<WithDeclared> {
  const opened = await openAround(folder)
  const prepared = await prepare(opened)
  const file = opened.folder === '' ? DECLARATION : `${opened.folder}/${DECLARATION}`
  const candidate = prepared.candidates.find(one => one.file === file)
  if (!candidate?.declaration || prepared.errors.length > 0)
    return {about, said: [messages.say('here-unreadable', {file: candidate?.declaration ? '.github' : file})]}
  const judged = project(candidate, prepared).systems.map(one => one.judged)
  const {event, model, version} = about
  const here = await eventHere({
    judged,
    event,
    ...(model !== undefined && {model}),
    ...(version !== undefined && {version}),
    tree: opened.tree,
    paths: prepared.paths,
    today: todayOf(undefined, prepared.trusted.gate?.timezone),
  })
  if (here.lacks?.kind === 'model-unknown')
    throw new Refused({say: messages.say('model-unknown', {name: model ?? '', known: here.lacks.known})})
  const {model: _named, ...rest} = about
  return {
    about: {
      ...rest,
      ...(here.model !== undefined && {model: here.model}),
      ...(here.modelDigest !== undefined && {modelDigest: here.modelDigest}),
      ...(here.planned !== '' && {planned: here.planned}),
    },
    said: notesOn(here, file, event),
  }
}

function notesOn({model, planned, lacks}: EventHere, file: string, event: string): Message[] {
  const said =
    model === undefined && planned === ''
      ? []
      : [messages.say('here-told', {model: model ?? '', planned: planned !== ''})]
  if (lacks?.kind === 'event') return [messages.say('here-no-event', {file, event, known: lacks.known})]
  if (lacks?.kind === 'model-of-several') return [...said, messages.say('here-several-models', {known: lacks.known})]
  if (lacks?.kind === 'version')
    return [...said, messages.say('here-other-version', {model: lacks.model, used: lacks.used})]
  if (lacks?.kind === 'content') return [...said, messages.say('here-no-content', {model: lacks.model})]
  return said
}
