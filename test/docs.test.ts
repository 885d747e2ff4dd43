import {readdir, readFile, stat} from 'node:fs/promises'
import {join, posix} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readDeclaration} from '../src/declaration/read.ts'
import {declaration as validator} from '../src/generated/validators/declaration.js'
import type {Validator} from '../src/text/conform.ts'
import {type Built, builtCommand} from './built.ts'
import {type TemporaryFolder, temporaryFolder} from './repositories.ts'

/*
 * What the documents say is held against the product: links, commands, declarations, the policy and the figures in them.
 * `<!-- ethics.yml -->` before a block says that it is a declaration; `<!-- file: path -->` lays it in a repository.
 */

const ROOT = join(import.meta.dirname, '..')
const LEFT_OUT = new Set(['node_modules', '.git', 'dist', 'coverage', 'snapshots', 'fixtures'])

interface Block {
  readonly page: string
  readonly line: number
  readonly language: string
  readonly mark: string
  readonly text: string
}

const pages = await markdownBelow('')
const texts = new Map(
  await Promise.all(pages.map(async page => [page, await readFile(join(ROOT, page), 'utf8')] as const)),
)
const blocks = [...texts].flatMap(([page, text]) => blocksOf(page, text))

async function markdownBelow(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), {withFileTypes: true})
  const found = await Promise.all(
    entries.map(async entry => {
      const path = posix.join(folder, entry.name)
      if (entry.isDirectory()) return LEFT_OUT.has(entry.name) ? [] : markdownBelow(path)
      return entry.name.endsWith('.md') ? [path] : []
    }),
  )
  return found.flat().sort()
}

function blocksOf(page: string, text: string): Block[] {
  const fence = /(?:^<!-- (?<mark>[^\n]*?) -->\n)?^```(?<language>\w*)\n(?<text>[\s\S]*?)^```$/gm
  return [...text.matchAll(fence)].map(({index, groups = {}}) => ({
    page,
    line: text.slice(0, index).split('\n').length,
    language: groups['language'] ?? '',
    mark: groups['mark'] ?? '',
    text: groups['text'] ?? '',
  }))
}

const withoutBlocks = (text: string) => text.replaceAll(/^```[\s\S]*?^```$/gm, '')
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-')
const anchorsIn = (text: string) =>
  [...withoutBlocks(text).matchAll(/^#{1,6} +(.+)$/gm)].map(([, title = '']) => anchorOf(title))

describe('links', () => {
  const links = [...texts].flatMap(([page, text]) =>
    [...withoutBlocks(text).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(([, to = '']) => ({page, to})),
  )

  test('there are some', () => expect(links.length).toBeGreaterThan(30))

  test.each(links)('$page → $to leads somewhere', async ({page, to}) => {
    const [path = '', anchor] = to.split('#')
    const target = path === '' ? page : posix.join(posix.dirname(page), decodeURIComponent(path))
    expect(target.startsWith('..')).toBe(false)
    await stat(join(ROOT, target))
    if (anchor !== undefined) expect(anchorsIn(await readFile(join(ROOT, target), 'utf8'))).toContain(anchor)
  })

  test('every page of docs is reached from its index', () => {
    const indexed = (index: string) =>
      links.filter(({page}) => page === index).map(({to}) => posix.join(posix.dirname(index), to))
    const reached = [...indexed('docs/README.md'), ...indexed('docs/decisions/README.md')]
    const inDocs = pages.filter(page => page.startsWith('docs/') && !page.endsWith('README.md'))
    expect(inDocs.filter(page => !reached.includes(page))).toEqual([])
  })
})

let built: Built
let folder: TemporaryFolder
beforeAll(async () => {
  ;[built, folder] = await Promise.all([builtCommand(), temporaryFolder()])
})
afterAll(async () => {
  await Promise.all([built, folder].map(one => one[Symbol.asyncDispose]()))
})

describe('commands', () => {
  const shown = blocks
    .filter(({language}) => language === 'sh')
    .flatMap(({page, text}) => text.split('\n').map(line => ({page, command: line.replace(/\s+#.*$/, '').trim()})))
  const ours = shown.flatMap(({page, command}) => {
    const said = /^(?:ethics-gate|node dist\/cli\.js)\s+(.*)$/.exec(command)?.[1]
    return said === undefined ? [] : [{page, command, words: said.replace(/\s*>.*$/, '').split(/\s+/)}]
  })

  test('there are some', () => expect(ours.length).toBeGreaterThan(10))

  test.each(ours)('$page: $command', async ({words}) => {
    const verb = words[0] === 'policy' ? words.slice(0, 2) : words.slice(0, 1)
    const help = await built.run([...verb, '--help'], {in: ROOT})
    expect(help.code).toBe(0)
    expect(help.stdout).toContain(`Usage: ethics-gate ${verb.join(' ')} `)
    for (const flag of words.filter(word => word.startsWith('-')))
      expect(` ${help.stdout}`).toMatch(new RegExp(`[ ,]${flag}[ ,\\n]`))
  })

  test('every script of npm that a page names is there', async () => {
    const {scripts} = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
    }
    const named = [...texts].flatMap(([page, text]) =>
      [...text.matchAll(/\bnpm run ([a-z:-]+)/g)].map(([, script = '']) => ({page, script})),
    )
    expect(named.filter(({script}) => !Object.hasOwn(scripts, script))).toEqual([])
  })

  test('the README shows the two that work on a fresh clone, each in a block of its own', () => {
    const own = blocks.filter(({page}) => page === 'README.md').map(({text}) => text.trim())
    expect(own).toContain('node dist/cli.js check examples/school-absence')
    expect(own).toContain('npm cit')
  })

  test('what the README shows of the first one is what it prints', async () => {
    const [excerpt] = blocks.filter(({page, language}) => page === 'README.md' && language === 'text')
    const {stdout} = await built.run(['check', 'examples/school-absence', '--today', '2026-11-22'], {in: ROOT})
    const printed = new Set(stdout.split('\n').map(line => line.trimEnd()))
    const lines = (excerpt?.text ?? '').split('\n').filter(line => line !== '…')
    expect(lines.length).toBeGreaterThan(10)
    expect(lines.filter(line => !printed.has(line.trimEnd()))).toEqual([])
  })
})

describe('declarations', () => {
  const declarations = blocks.filter(({mark}) => mark === 'ethics.yml' || /^file: .*ethics\.yml$/.test(mark))

  test('there are some', () => expect(declarations.length).toBeGreaterThan(3))

  test.each(declarations)('$page:$line can be read and everything in it is known', ({text}) => {
    const {declaration, problems} = readDeclaration(
      'ethics.yml',
      new TextEncoder().encode(text),
      validator as Validator,
    )
    expect(problems).toEqual([])
    expect(declaration).toBeDefined()
  })

  test('the four lines are four, the twenty are twenty', () => {
    const lines = declarations
      .filter(({page}) => page === 'README.md')
      .map(({text}) => text.trimEnd().split('\n').length)
    expect(lines).toEqual([4, 20])
  })
})

const WRITTEN = `# What we looked at\n\n${'Three columns were read by the privacy officer and nobody can be found in them. '.repeat(4)}\n`
const TWENTY = blocks.filter(({page, mark}) => page === 'README.md' && mark === 'ethics.yml')[1]?.text ?? ''
const WAITING = {
  'ethics.yml': TWENTY,
  'data/columns.csv': 'name,why\nasked_on,Start of the wait\nfirst_talk,End of the wait\n',
  'docs/privacy.md': WRITTEN,
  'docs/why-not.md': WRITTEN,
}

test('the project of twenty lines: nothing blocks once the screening is written, sealed and signed', async () => {
  await using alone = await temporaryFolder(WAITING)
  const check = () => built.run(['check', '--today', '2026-11-22', '--quiet'], {in: alone.root})
  expect((await check()).code).toBe(1)
  await built.run(['seal'], {in: alone.root})
  const sealed = await readFile(join(alone.root, 'ethics.yml'), 'utf8')
  const signed = sealed.replace(
    /seal: (s1-[0-9a-f]{32})/,
    '$&, signed: [{role: data-protection-officer, by: "@dpo", seal: $1}]',
  )
  expect(signed).not.toBe(sealed)
  await alone.write({'ethics.yml': signed})
  const {code, stdout} = await check()
  expect(code, stdout).toBe(0)
})

describe('the files of the pages, laid in a repository', () => {
  beforeAll(async () => {
    const marked = blocks.flatMap(({mark, text}) =>
      mark.startsWith('file: ') ? [[mark.slice('file: '.length), text]] : [],
    )
    const waiting = Object.entries(WAITING).map(([path, text]) => [`projects/waiting/${path}`, text])
    await folder.write(Object.fromEntries([...waiting, ...marked]))
  })

  test('the policy can be used', async () => {
    const {code, stdout} = await built.run(['policy', 'lint', '.github/ethics-gate/policies'], {in: folder.root})
    expect(code, stdout).toBe(0)
  })

  test('its cases come out as they say', async () => {
    const {code, stdout} = await built.run(['policy', 'test', '.github/ethics-gate/policies'], {in: folder.root})
    expect(code, stdout).toBe(0)
    expect(stdout).toContain('house 1.0: 5 cases')
  })

  test('the gate folder and the organisation file decide', async () => {
    const {code, stdout, stderr} = await built.run(
      ['check', 'projects/waiting', '--language', 'en', '--today', '2026-11-22'],
      {
        in: folder.root,
      },
    )
    expect({code, stderr}).toEqual({code: 1, stderr: ''})
    expect(stdout).toContain('house/shown · not declared')
    expect(stdout).toContain('tier 1')
  })

  test.each([
    {
      project: 'projects/visits',
      people: [
        [3402, 1886],
        [5538, 3106],
      ],
    },
    {
      project: 'projects/calls',
      people: [
        [203, 63],
        [209, 75],
      ],
    },
  ])('the figures of $project are read as the page says', async ({project, people}) => {
    const {stdout} = await built.run(['check', project, '--format', 'json', '--today', '2026-11-22'], {in: folder.root})
    const {findings} = JSON.parse(stdout) as {findings: {outcome: string; detail: Detail | null}[]}
    expect(findings.filter(({outcome}) => outcome === 'error')).toEqual([])
    const [first] = findings.flatMap(({detail}) => detail ?? [])
    const counted = (first?.groups ?? []).filter(({side}) => side === 'selected')
    expect(counted.map(group => [group.people?.[0], group.counted?.[0]])).toEqual(people)
  })
})

interface Detail {
  readonly groups: readonly {
    readonly side: string
    readonly people: number[] | null
    readonly counted: number[] | null
  }[]
}
