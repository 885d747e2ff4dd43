import {DEFINITIONS} from './par-definitions.ts'

export const SCHEMA = 'https://github.com/MinBZK/par-dpia-form/blob/main/schemas/assessment-output.v2.schema.json'

interface Change {
  readonly metadata?: Readonly<Record<string, unknown>>
  /** Answers on top of the complete ones; `undefined` takes one away. */
  readonly answers?: Readonly<Record<string, unknown>>
}

export function answer(value: unknown, day = '2026-05-04'): Readonly<Record<string, unknown>> {
  return {value, lastEditedAt: `${day}T09:30:00.000Z`, lastEditedBy: 'Noor Example'}
}

/** A DPIA of the Dutch government as its tool exports it, with an answer in each chapter, all marked as finished. */
export function dpiaExport({metadata = {}, answers = {}}: Change = {}): string {
  const chapters = [...(DEFINITIONS.get('urn:nl:dpia')?.chapters.keys() ?? [])]
  const own = 'We looked at this with two people who do the work and wrote down what can go wrong for a family.'
  const complete = Object.fromEntries(chapters.map(number => [number === '4' ? '4' : `${number}.1`, answer(own)]))
  const groups = {
    '2.1': [
      {_index: 0, '2.1.1': answer('Name'), '2.1.4': answer('gewoon')},
      {_index: 2, '2.1.1': answer('Days of absence'), '2.1.4': answer('gevoelig')},
    ],
    '3.1': [{_index: 0, '3.1.1': answer('Ranking', '2026-04-20'), '3.1.3': answer(['Name', 'Days of absence'])}],
  }
  const document = {
    $schema: SCHEMA,
    metadata: {urn: 'urn:nl:dpia:3.0', createdAt: '2026-05-11T15:00:00Z', completedTasks: chapters, ...metadata},
    answers: {...complete, ...groups, ...answers},
  }
  return `${JSON.stringify(document, null, 2)}\n`
}
