import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {limits} from '../src/github/doctor/questions/limits.ts'
import {ROOT} from '../tools/files.ts'

/* What no gate can close from inside: the page says the same as `doctor`, one row for each line of it, in its order. */

const ROWS = [
  ['limit-forged', 'never merged'],
  ['limit-plain-pull-request', 'plain `pull_request`'],
  ['limit-bypassed', 'exempt from the rules'],
  ['limit-protection-edited', 'changes its protection'],
  ['limit-window', 'between an event and the run'],
  ['limit-dismissed', 'dismissed between two runs'],
  ['limit-self-declared', 'What a project says of itself'],
  ['limit-own-columns', 'columns of a report that name the model'],
  ['limit-invented', 'Figures are invented'],
  ['limit-generated', 'that nobody means'],
  ['limit-two-accounts', 'two accounts'],
  ['limit-token-of-a-person', 'token of a person'],
  ['limit-flooding', 'requests of an hour'],
  ['limit-tampered-runner', 'not new for each job'],
] as const

test('every line of `doctor` that says what it cannot prevent has its row in docs/trust.md', async () => {
  const page = await readFile(join(ROOT, 'docs/trust.md'), 'utf8')
  const section = page.split('\n## ').find(part => part.startsWith('What cannot be closed')) ?? ''
  const rows = section.split('\n').filter(line => line.startsWith('| ') && !line.startsWith('| what '))
  expect(limits(false).map(({id}) => id)).toEqual(ROWS.map(([id]) => id))
  expect(rows).toHaveLength(ROWS.length)
  for (const [i, [id, words]] of ROWS.entries()) expect([id, rows[i]]).toEqual([id, expect.stringContaining(words)])
})
