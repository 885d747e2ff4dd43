import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Answers} from './answers.ts'
import {openQuestions} from './questions.ts'

/** Answers all open questions in turn, as somebody on a terminal does. */
function talk(answered: Readonly<Record<string, string>>, given: Answers = {}): {answers: Answers; asked: string[]} {
  let answers = given
  const asked: string[] = []
  for (let [next] = openQuestions(answers); next; [next] = openQuestions(answers)) {
    const read = next.read(answered[next.id] ?? '?')
    if ('refused' in read) throw new Error(`${next.id}: ${read.refused.key}`)
    asked.push(next.id)
    answers = {...answers, ...read.answers}
  }
  return {answers, asked}
}
const question = (id: string, answers: Answers = {}) => {
  const found = openQuestions(answers).find(one => one.id === id)
  if (!found) throw new Error(`${id} is not asked`)
  return found
}

const FIRST = {name: 'Visits', goal: 'Plan visits', owner: 'Care, care@example.org'}

describe('at most six questions', () => {
  test('where people are touched', () => {
    const {answers, asked} = talk({...FIRST, about: '4', effect: '3', automation: 'b', model: 'Visit planner'})
    expect(asked).toEqual(['name', 'goal', 'owner', 'about', 'effect', 'automation', 'model'])
    expect(openQuestions({}).filter(({follows}) => follows === undefined)).toHaveLength(6)
    expect(answers).toEqual({
      name: 'Visits',
      goal: 'Plan visits',
      unit: 'Care',
      contact: 'care@example.org',
      about: 'persons',
      effect: 'contact',
      automation: 'support',
      model: 'visit-planner',
    })
  })
  test('where they are not, only why', () => {
    const {asked} = talk({...FIRST, about: 'no-persons', because: 'It counts axles'})
    expect(asked).toEqual(['name', 'goal', 'owner', 'about', 'because'])
  })
  test('none for what a flag has said', () => {
    expect(
      talk(
        {owner: 'Care'},
        {name: 'a', goal: null, about: 'persons', effect: 'none', automation: 'none', model: 'none'},
      ).asked,
    ).toEqual(['owner'])
  })
})

describe('an answer', () => {
  const read = (id: string, text: string, answers: Answers = {}) => question(id, answers).read(text)
  test.each([
    ['effect', '6c', {effect: 'legal', automation: 'automated'}],
    ['effect', '1 A', {effect: 'none', automation: 'none'}],
    ['effect', 'service support', {effect: 'service', automation: 'support'}],
    ['effect', 'service, automated', {effect: 'service', automation: 'automated'}],
    ['effect', '3?', {effect: 'contact', automation: null}],
    ['effect', '?', {effect: null}],
    ['effect', '3', {effect: 'contact'}],
    ['effect', 'Contact', {effect: 'contact'}],
    ['effect', '3 b', {effect: 'contact', automation: 'support'}],
    ['automation', 'b', {automation: 'support'}],
    ['automation', '2', {automation: 'support'}],
    ['automation', 'Support', {automation: 'support'}],
    ['automation', '?', {automation: null}],
    ['about', ' Persons ', {about: 'persons'}],
    ['about', '1', {about: 'no-persons'}],
    ['about', 'weet ik niet', {about: null}],
    ['model', 'geen', {model: 'none'}],
    ['model', 'Ærlig Model', {model: 'aerlig-model'}],
    ['model', '?', {model: null}],
    [
      'owner',
      'Work, Income and Youth, team@example.org',
      {unit: 'Work, Income and Youth', contact: 'team@example.org'},
    ],
    ['owner', 'Care', {unit: 'Care', contact: null}],
    ['goal', '  two\t words ', {goal: 'two words'}],
  ])('%s: %j', (id, text, answers) => {
    expect(read(id, text)).toEqual({answers})
  })

  test.each([
    ['name', '?', 'placeholder'],
    ['name', '', 'empty'],
    ['name', 'ab '.repeat(70), 'long'],
    ['goal', 'TODO', 'placeholder'],
    ['goal', '[goal]', 'placeholder'],
    ['goal', 'left \u202eright', 'hidden'],
    ['goal', 'a\u0000b', 'hidden'],
    ['about', '5', 'choice'],
    ['about', 'person', 'choice'],
    ['automation', 'd', 'choice'],
    ['automation', '4', 'choice'],
    ['effect', '7a', 'choice'],
    ['effect', 'contact by phone', 'choice'],
    ['model', '---', 'placeholder'],
    ['model', '"!"', 'model'],
    ['owner', 'Care, TBD', 'placeholder'],
  ])('%s: %j is refused: %s', (id, text, why) => {
    expect(read(id, text)).toMatchObject({refused: {key: `init.refused-${why}`}})
  })

  test('whatever is written is an answer or is refused', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), text => {
        for (const one of openQuestions({})) {
          const answer = one.read(text)
          if ('answers' in answer)
            expect(
              one.keys.every(key => answer.answers[key] !== undefined),
              one.id,
            ).toBe(true)
        }
      }),
    )
  })
})
