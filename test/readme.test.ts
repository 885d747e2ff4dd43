import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {parseDocument} from 'yaml'
import {gate as gateValidator} from '../src/generated/validators/gate.js'
import {messages} from '../src/init/messages.ts'
import {workflowText} from '../src/init/workflow.ts'
import {renderer} from '../src/language/render.ts'
import {readGate} from '../src/policy/organisation.ts'
import {ownerProblems} from '../src/policy/owners.ts'
import type {Validator} from '../src/text/conform.ts'
import {type LanguageService, languageService} from './language-service.ts'

/** What a maintainer copies from the README and from the page about reports; the how-to pages have a test of their own. */

const ROOT = join(import.meta.dirname, '..')
const PAGES = ['README.md', 'docs/reports.md']
const texts = await Promise.all(PAGES.map(page => readFile(join(ROOT, page), 'utf8')))
const blocks = PAGES.flatMap((page, i) =>
  [...(texts[i] ?? '').matchAll(/^<!-- (?<mark>[^\n]+) -->\n```yaml\n(?<text>[\s\S]*?)^```$/gm)].map(
    ({groups = {}}) => ({
      page,
      mark: groups['mark'] ?? '',
      text: groups['text'] ?? '',
    }),
  ),
)
const marked = (mark: string) => blocks.filter(block => block.mark === mark).map(({text}) => text)

describe('workflows', () => {
  let service: LanguageService
  beforeAll(async () => {
    service = await languageService()
  })
  afterAll(() => service[Symbol.asyncDispose]())

  const shown = blocks.filter(({mark}) => mark.startsWith('workflow: '))
  test('there are three', () => expect(shown.map(({mark}) => mark.slice(10))).toEqual(['main', 'looking', 'scanning']))

  test.each(shown)('$page, $mark: is what GitHub expects', async ({text}) => {
    const {errors, warnings} = parseDocument(text, {strict: true, uniqueKeys: true})
    expect([...errors, ...warnings]).toEqual([])
    expect(await service.faults('.github/workflows/ethics-gate.yml', text)).toEqual([])
  })

  test('the one file to copy is what init writes, to the last letter', () => {
    const action = 'your-organisation/ethics-gate@v0.1.0'
    expect(marked('workflow: main')).toEqual([
      workflowText({action, defaultBranch: 'main'}, renderer('en', [messages])),
    ])
  })

  test('the one that only looks can write nothing', () => {
    const [looking = ''] = marked('workflow: looking')
    const {permissions, jobs} = parseDocument(looking).toJS()
    expect(permissions).toEqual({contents: 'read'})
    expect(Object.values<object>(jobs).every(job => !('permissions' in job))).toBe(true)
  })
})

test('the gate.yml of the README is in order, and two people own it', () => {
  const [text = ''] = marked('gate.yml')
  const {gate, problems} = readGate('gate.yml', new TextEncoder().encode(text), gateValidator as Validator)
  expect(problems).toEqual([])
  expect(gate && ownerProblems(gate, gate.roles)).toEqual([])
  expect(gate?.roles.get('gate-owner')?.accounts).toHaveLength(2)
})
