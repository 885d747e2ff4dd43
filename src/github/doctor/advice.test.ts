import {describe, expect, test} from 'vitest'
import type {Answer} from '../ports.ts'
import {adviceFor} from './advice.ts'
import {statusRule} from './testing.ts'

const asked: unknown[] = []
const advise = (answer: () => unknown) =>
  adviceFor(
    {baseBranch: 'main'},
    {
      rest: async <T>(route: string, parameters?: Readonly<Record<string, unknown>>): Promise<Answer<T>> => {
        asked.push([route, parameters])
        return {status: 200, data: answer() as T, headers: {}}
      },
    },
    {owner: 'example', name: 'absence'},
    'ethics-gate: main',
  )

const required = (source?: number) => [
  statusRule({required_status_checks: [{context: 'ethics-gate: main', ...(source && {integration_id: source})}]}),
]
const organisation = {
  type: 'workflows',
  ruleset_source_type: 'Organization',
  parameters: {workflows: [{path: '.github/workflows/ethics-gate.yml', repository_id: 1}]},
}

describe('inside a run', () => {
  test.each([
    ['advisory', required()],
    ['advisory', required(15368)],
    ['guarded', required(4242)],
    ['organisation', [...required(15368), organisation]],
    ['unknown', []],
    ['unknown', [organisation]],
    ['unknown', {message: 'Not an array'}],
    ['unknown', null],
  ])('the grade is %s', async (grade, rules) => {
    asked.length = 0
    const advice = await advise(() => rules)
    expect(advice.grade).toBe(grade)
    expect(advice.messages.length).toBeGreaterThan(0)
    expect(asked).toEqual([
      [
        'GET /repos/{owner}/{repo}/rules/branches/{branch}',
        {owner: 'example', repo: 'absence', branch: 'main', per_page: 100},
      ],
    ])
  })

  test('what goes wrong leaves it unknown, and is no fault of the run', async () => {
    const advice = await advise(() => {
      throw new Error('connection reset')
    })
    expect(advice.grade).toBe('unknown')
  })
})
