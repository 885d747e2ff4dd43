import {expect, test} from 'vitest'
import {type Edits, edited, judgedChange, lines, PEOPLE, told, type World, type WorldGiven, world} from '../change.ts'
import type {Texts} from '../project.ts'
import {pull, review} from '../reviews.ts'
import {DECLARATION, DOCUMENTS, declared, POLICY, signed} from '../scenarios/pull-request/project.ts'

/**
 * A line was pasted under something unrelated, and the signature written down where nobody looks at it, so that it stands on
 * the base branch before the content comes that it is for.
 */

const UNRELATED = '7'.repeat(40)
const BAD: Texts = {'model/rules.txt': 'everybody over 80 last\n'}

interface Planted extends World {
  /** The declaration with the new model, and its seal. */
  readonly text: string
  readonly seal: string
  readonly past: Readonly<Record<string, Texts>>
}

/** The officer was asked for the line of the harmful state in pull request 7, which changes a page. */
async function planted(given: WorldGiven = {}): Promise<Planted> {
  const {declaration} = given
  const {files, earlier} = await world(given)
  const {text, seal} = await declared({...DOCUMENTS, ...BAD} as Readonly<Record<string, string>>, {
    ...(declaration !== undefined && {declaration}),
  })
  const pasted = review(PEOPLE.kirsten, `ethics: sign care/dpia officer ${seal}`, {commit: UNRELATED, at: '2026-11-10'})
  const past = {[UNRELATED]: edited(files, {'README.md': 'Care!\n'})}
  return {files, earlier: [...earlier, pull(7, [pasted], [PEOPLE.maker])], text, seal, past}
}

const signature = (seal: string) => `{role: officer, by: "@kirsten", seal: ${seal}, pull_request: 7}`

function besideTheValidOne(files: Texts, seal: string): Texts {
  const text = String(files['ethics.yml'])
  const both = text.replace(/signed: \[(\{.*?\})\]/, `signed: [$1, ${signature(seal)}]`)
  expect(both).not.toBe(text)
  return edited(files, {'ethics.yml': both})
}

test('a signature of another state beside the valid one proves nothing once that state comes', async () => {
  const {files, earlier, text, seal, past} = await planted()
  const one = besideTheValidOne(files, seal)
  expect(told(await judgedChange({before: files, after: one, earlier, past}))).toEqual(['passed'])
  const two = edited(one, {...BAD, 'ethics.yml': signed(text, seal, 7)} as Edits)
  const second = await judgedChange({before: one, after: two, earlier, past})
  expect(told(second)).toEqual(['awaiting', 'house/dpia awaiting signoffs.other-content'])
  expect(lines(second, 'officer')).toEqual([`ethics: sign care/dpia officer ${seal}`])
})

test('nor under another assessment, that no rule asks for', async () => {
  const {files, earlier, text, seal, past} = await planted()
  const spare = `  spare:\n    kind: fria\n    completed: 2026-05-01\n    evidence: docs/dpia.md\n    signed: [${signature(seal)}]\n`
  const one = edited(files, {'ethics.yml': `${String(files['ethics.yml'])}${spare}`})
  const after = `${signed(text, seal, 7)}${spare}`
  const two = edited(one, {...BAD, 'ethics.yml': after} as Edits)
  const second = await judgedChange({before: one, after: two, earlier, past})
  expect(told(second)).toContain('house/dpia awaiting signoffs.other-content')
})

test('nor where only the content comes, and the declaration stays as it is', async () => {
  const {files, earlier, text, seal, past} = await planted()
  // Sealed for what is yet to come: stale, which is seen, and signed, which must not be taken for proven afterwards.
  const one = edited(files, {'ethics.yml': signed(text, seal, 7)})
  const two = edited(one, BAD as Edits)
  const second = await judgedChange({before: one, after: two, earlier, past})
  expect(told(second)).toEqual(['awaiting', 'house/dpia awaiting signoffs.other-content'])
})

test('nor one of what is there already, written down while no rule asked for it', async () => {
  const pilot = DECLARATION.replace('status: production', 'status: pilot')
  const policy = POLICY['.github/ethics-gate/policies/house/policy.yml'].replace(
    '    when: {use.effect: [contact, service]}',
    '    at: [production]\n    when: {use.effect: [contact, service]}',
  )
  const {files, earlier, text, seal, past} = await planted({declaration: pilot, policy})
  const one = edited(files, {...BAD, 'ethics.yml': signed(text, seal, 7)} as Edits)
  expect(told(await judgedChange({before: files, after: one, earlier, past}))).toEqual(['passed'])
  const live = signed(text, seal, 7).replace('status: pilot', 'status: production')
  const second = await judgedChange({before: one, after: edited(one, {'ethics.yml': live}), earlier, past})
  expect(told(second)).toEqual(['awaiting', 'house/dpia awaiting signoffs.other-content'])
})

test('nor does it come in as paperwork, where what is there was never signed', async () => {
  const {files, earlier, text, seal, past} = await planted()
  const before = edited(files, {...BAD, 'ethics.yml': text} as Edits)
  const after = edited(before, {'ethics.yml': signed(text, seal, 7)})
  const judged = await judgedChange({before, after, earlier, past})
  expect(judged.change?.kind).toBe('paperwork')
  expect(told(judged)).toEqual(['awaiting', 'house/dpia awaiting signoffs.other-content'])
})

test('a signature of what is there, that a rule asks for, holds when the declaration is edited; what was reviewed may be gone', async () => {
  const {files, earlier} = await world()
  const text = String(files['ethics.yml'])
  const after = edited(files, {'ethics.yml': `# A note\n${text}`})
  expect(told(await judgedChange({before: files, after, earlier}))).toEqual(['passed'])
})

test('and a signature that the change brings holds where what was reviewed is what comes', async () => {
  const {files, earlier, text, seal} = await planted()
  const after = edited(files, {...BAD, 'ethics.yml': signed(text, seal, 7)} as Edits)
  expect(told(await judgedChange({before: files, after, earlier, past: {[UNRELATED]: after}}))).toEqual(['passed'])
})
