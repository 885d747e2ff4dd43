import type {JsonNode} from '../../text/json.ts'
import {type Place, startOf} from '../../words/place.ts'
import type {Problem} from '../../words/problem.ts'
import type {Section} from '../file.ts'
import {dated, question} from './answer.ts'
import type {Form, FormReading, Question} from './form.ts'
import {kindsOf} from './kinds.ts'
import {messages} from './messages.ts'
import {DEFINITIONS, type Definition} from './par-definitions.ts'
import {entriesOf, inside, itemsOf, said} from './tree.ts'

const SCHEMA = 'assessment-output'
const VERSION = `${SCHEMA}.v2.`
const URN = /^(urn:nl:[a-z]+):\d+\.\d+$/

/**
 * An assessment of the PAR family (DPIA, pre-scan, IAMA of the Dutch government) as its tool exports it: `metadata` and
 * `answers` by number of the question, repeated ones in lists. Described by `schemas/assessment-output.v2.schema.json` of
 * github.com/MinBZK/par-dpia-form.
 */
export function isPar(root: JsonNode): boolean {
  if (said(inside(root, '$schema'))?.includes(SCHEMA)) return true
  return inside(root, 'answers')?.kind === 'map' && URN.test(said(inside(root, 'metadata', 'urn')) ?? '')
}

export function readPar(root: JsonNode): FormReading {
  const schema = inside(root, '$schema')
  const version = said(schema)
  if (schema && version !== undefined && !version.includes(VERSION))
    return {problems: [{at: schema.at, say: messages.say('version-unknown', {found: version.slice(-60)})}]}
  const urn = inside(root, 'metadata', 'urn')
  const name = said(urn) ?? ''
  const family = URN.exec(name)?.[1] ?? ''
  const definition = DEFINITIONS.get(family)
  const problems: Problem[] = []
  const answers = [...answersIn(inside(root, 'answers'), problems)].filter(
    ({key, text}) => text !== '' || definition?.optional?.test(key) !== true,
  )
  const kinds = kindsOf(family)
  const draft = answers.find(
    ({key, text}) => key === definition?.draft?.question && text === definition.draft.answer,
  )?.at
  const form: Form = {
    format: 'par-assessment',
    name,
    at: urn?.at ?? root.at,
    ...(kinds && {kinds}),
    questions: [
      ...answers.map(answer => judged(answer, definition, problems)),
      ...untouched(answers, definition, inside(root, 'answers')?.at ?? startOf(root.at.file)),
    ],
    sections: sectionsOf(answers, definition, name),
    words: answers.map(({text}) => text).join('\n'),
    unfinished: unfinished(root, definition, answers),
    ...(draft && {draft}),
    by: [...new Set(answers.flatMap(({by}) => by ?? []))],
  }
  return {form, problems}
}

interface Answer {
  /** The number of the question. */
  readonly key: string
  readonly at: Place
  readonly node: JsonNode
  readonly text: string
  readonly by?: string
}

function* answersIn(answers: JsonNode | undefined, problems: Problem[]): Generator<Answer> {
  for (const [key, node] of entriesOf(answers)) {
    if (node.kind !== 'list') {
      yield* answerIn(key, node, problems)
      continue
    }
    for (const group of node.items) {
      const own = entriesOf(group).filter(([name]) => name !== '_index')
      if (group.kind !== 'map') problems.push({at: group.at, say: messages.say('no-answer-shape', {key: shown(key)})})
      else if (own.length === 0) yield {key, at: group.at, node: group, text: ''}
      for (const [name, one] of own) yield* answerIn(name, one, problems)
    }
  }
}

function* answerIn(key: string, node: JsonNode, problems: Problem[]): Generator<Answer> {
  const value = inside(node, 'value')
  if (value === undefined) {
    problems.push({at: node.at, say: messages.say('no-answer-shape', {key: shown(key)})})
    return
  }
  const by = said(inside(node, 'lastEditedBy'))
  yield {key, at: node.at, node, text: textOf(value), ...(by !== undefined && {by})}
}

/** A text, a choice, several choices, or a picture with what is said of it. */
function textOf(value: JsonNode): string {
  if (value.kind === 'list')
    return itemsOf(value)
      .flatMap(item => said(item) ?? [])
      .join('\n')
  if (value.kind === 'scalar') return said(value) ?? ''
  const told = ['title', 'description', 'source'].flatMap(key => said(inside(value, key)) ?? [])
  return said(inside(value, 'data')) === undefined ? '' : told.join('\n') || 'image'
}

function judged({key, at, node, text}: Answer, definition: Definition | undefined, problems: Problem[]): Question {
  // Exports from before the schema was fixed say `timestamp`.
  const when = dated(inside(node, 'lastEditedAt') ?? inside(node, 'timestamp'), problems)
  const value = inside(node, 'value')
  const isNull = value?.kind === 'scalar' && value.type === 'null'
  const notApplicable = isNull && definition?.notApplicable?.test(key) === true
  return question(titleOf(key, definition), at, notApplicable ? 'n/a' : text, when)
}

/** Chapters that everybody answers and in which nothing is written. */
function untouched(answers: readonly Answer[], definition: Definition | undefined, at: Place): Question[] {
  const touched = new Set(answers.map(({key}) => chapterOf(key)))
  return [...(definition?.chapters ?? [])].flatMap(([number, title]) =>
    touched.has(number) ? [] : [{title: `${number} (${title})`, at, state: 'empty'} as const],
  )
}

/** Chapters that something is written in and nobody marked as finished. */
function unfinished(
  root: JsonNode,
  definition: Definition | undefined,
  answers: readonly Answer[],
): Form['unfinished'] {
  const marked = inside(root, 'metadata', 'completedTasks')
  const done = new Set(itemsOf(marked).flatMap(item => said(item) ?? []))
  const at = marked?.at ?? inside(root, 'metadata')?.at ?? root.at
  const touched = new Set(answers.map(({key}) => chapterOf(key)))
  return [...(definition?.chapters ?? [])].flatMap(([number, title]) =>
    !touched.has(number) || done.has(number) || done.has(`${number}.0`) ? [] : [{title: `${number} (${title})`, at}],
  )
}

/** A section for each chapter, by its title and by its URN, and one for each question by its URN. */
function sectionsOf(answers: readonly Answer[], definition: Definition | undefined, urn: string): Section[] {
  const sections = new Map<string, {title: string; rank: number; line: number; texts: string[]}>()
  const add = (title: string, rank: number, {at, text}: Answer) => {
    const section = sections.get(title) ?? {title, rank, line: at.line, texts: []}
    section.texts.push(text)
    sections.set(title, section)
  }
  for (const answer of answers) {
    const chapter = chapterOf(answer.key)
    const title = definition?.chapters.get(chapter)
    if (title !== undefined) add(title, 1, answer)
    add(`${urn}#${chapter}`, 1, answer)
    if (answer.key !== chapter) add(`${urn}#${answer.key}`, 2, answer)
  }
  return [...sections.values()].map(({texts, ...section}) => ({
    ...section,
    kind: 'heading',
    text: texts.join('\n').trim(),
  }))
}

function titleOf(key: string, definition: Definition | undefined): string {
  const chapter = definition?.chapters.get(chapterOf(key))
  return chapter === undefined ? shown(key) : `${shown(key)} (${chapter})`
}

function chapterOf(key: string): string {
  return key.split(/[.[]/, 1)[0] ?? key
}

function shown(key: string): string {
  return key.slice(0, 60)
}
