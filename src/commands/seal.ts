import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {prepare, project} from '../case/prepare.ts'
import {type Sealed, sealDeclaration} from '../case/seal.ts'
import {renderer} from '../language/render.ts'
import type {Message} from '../words/message.ts'
import {Fault} from './exit.ts'
import {messages} from './messages.ts'
import {languageOf} from './options.ts'
import {openAround, organisationFile} from './place.ts'
import {print} from './terminal.ts'

export interface SealFlags {
  readonly dryRun?: boolean
  readonly renew?: boolean
  readonly language?: string
  readonly organisation?: string
}

/** `ethics-gate seal [folder] [assessments…]`: writes seals into the declarations below a folder. */
export async function sealCommand(folder: string, only: readonly string[], flags: SealFlags): Promise<number> {
  const opened = await openAround(folder)
  const organisation = organisationFile(flags.organisation)
  const asked = flags.language === undefined ? undefined : languageOf(flags.language, 'en')
  const prepared = await prepare({...opened, ...(organisation && {organisation})})
  const render = renderer(asked ?? prepared.trusted.gate?.language ?? 'en', [messages])
  if (prepared.candidates.length === 0) {
    const where = folder === '.' ? 'here' : `in ${folder}`
    throw new Fault(`There is no ethics.yml ${where}.`, 'ethics-gate init writes one.')
  }
  let complete = true
  for (const candidate of prepared.candidates) {
    if (!candidate.declaration)
      throw new Fault(`${candidate.file} cannot be read as a declaration.`, `ethics-gate check ${folder} says why.`)
    const file = join(opened.root, candidate.file)
    const text = readFileSync(file, 'utf8')
    const judged = project(candidate, prepared).systems.map(system => system.judged)
    const {text: after, sealed} = await sealDeclaration({
      text,
      judged,
      tree: opened.tree,
      paths: prepared.paths,
      only,
      renew: flags.renew ?? false,
    })
    const unknown = only.filter(id => !sealed.some(({assessment}) => assessment === id))
    if (unknown.length > 0) throw new Fault(`${candidate.file} has no assessment ${unknown.join(', ')}.`)
    if (after !== text && flags.dryRun !== true) writeFileSync(file, after)
    await print([candidate.file, ...sealed.flatMap(linesOf).map(say => `  ${render(say)}`)].join('\n'))
    complete &&= sealed.every(({state}) => !['changed', 'narrow', 'unreadable'].includes(state))
  }
  return complete ? 0 : 1
}

const MOST_NAMED = 3

function linesOf({assessment: id, state, widened, nothing, whole, signedBefore}: Sealed): Message[] {
  const roles = [...new Set(signedBefore)]
  return [
    messages.say(`seal-${state}`, {id}),
    ...(widened.length > 0 ? [messages.say('seal-widened', {names: widened})] : []),
    ...nothing.map(path => messages.say('seal-nothing', {path})),
    ...whole.slice(0, MOST_NAMED).map(path => messages.say('seal-notebook', {path})),
    ...(whole.length > MOST_NAMED ? [messages.say('seal-notebooks', {more: whole.length - MOST_NAMED})] : []),
    ...(roles.length > 0 && state !== 'changed' && state !== 'narrow'
      ? [messages.say('seal-sign-again', {roles})]
      : []),
  ]
}
