import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'

/** Do the rules of `.dependency-cruiser.mjs` see what they forbid? Each case is one file with one import in it. */

const ROOT = join(import.meta.dirname, '..')
const SCRATCH = mkdtempSync(join(tmpdir(), 'arrows-'))
afterAll(() => rmSync(SCRATCH, {recursive: true}))

interface Case {
  readonly name: string
  readonly file: string
  readonly code: string
  readonly broken?: string
}

const CASES: readonly Case[] = [
  {name: 'a room may import a lower one', file: 'src/gate/a1.ts', code: "import {x} from '../words/x.ts'\nx()"},
  {
    name: 'a pure room may compute a digest',
    file: 'src/evidence/a2.ts',
    code: "import {createHash} from 'node:crypto'\ncreateHash('sha256')",
  },
  {
    name: 'a pure room may say that it wants a tree',
    file: 'src/checks/a3.ts',
    code: "import type {x} from '../repository/tree.ts'\nexport type X = typeof x",
  },
  {name: 'a test may read files', file: 'src/gate/a4.test.ts', code: "import 'node:fs'"},
  {
    name: 'checks never import policy',
    file: 'src/checks/a5.ts',
    code: "import {x} from '../policy/x.ts'\nx()",
    broken: 'room-checks',
  },
  {
    name: 'not even its types',
    file: 'src/checks/a6.ts',
    code: "import type {x} from '../policy/x.ts'\nexport type X = typeof x",
    broken: 'room-checks',
  },
  {
    name: 'nor lazily',
    file: 'src/checks/a7.ts',
    code: "export const x = async () => import('../policy/x.ts')",
    broken: 'room-checks',
  },
  {
    name: 'nor by passing them on',
    file: 'src/checks/a8.ts',
    code: "export * from '../policy/x.ts'",
    broken: 'room-checks',
  },
  {
    name: 'a repository knows no declaration',
    file: 'src/repository/a9.ts',
    code: "import '../declaration/x.ts'",
    broken: 'room-repository',
  },
  {
    name: 'a new room needs its own line',
    file: 'src/surprise/a10.ts',
    code: "import '../words/x.ts'",
    broken: 'no-unknown-room',
  },
  {
    name: 'a pure room reads no files',
    file: 'src/gate/a11.ts',
    code: "import {readFileSync} from 'node:fs'\nreadFileSync('x')",
    broken: 'pure-rooms-touch-nothing',
  },
  {
    name: 'a pure room opens no connection',
    file: 'src/report/a12.ts',
    code: "import 'node:https'",
    broken: 'pure-rooms-touch-nothing',
  },
  {
    name: 'a pure room sees no environment',
    file: 'src/language/a13.ts',
    code: "import process from 'node:process'\nprocess.exit()",
    broken: 'pure-rooms-touch-nothing',
  },
  {
    name: 'the command line loads no Octokit',
    file: 'src/cli.ts',
    code: "import '@octokit/rest'",
    broken: 'forge-only-at-its-edge',
  },
  {
    name: 'nobody imports an entry',
    file: 'src/commands/a14.ts',
    code: "import '../cli.ts'",
    broken: 'room-commands',
  },
  {
    name: 'the product imports no test',
    file: 'src/gate/a15.ts',
    code: "import './x.test.ts'",
    broken: 'no-test-in-the-product',
  },
  {name: 'no circles', file: 'src/words/circle.ts', code: "export * from './circle.ts'", broken: 'no-circular'},
]

const STANDING = {
  'package.json': '{"type": "module", "dependencies": {"@octokit/rest": "*"}}',
  'node_modules/@octokit/rest/package.json': '{"name": "@octokit/rest", "main": "index.js"}',
  'node_modules/@octokit/rest/index.js': '',
  'src/words/x.ts': 'export const x = () => 1',
  'src/declaration/x.ts': 'export const x = () => 1',
  'src/policy/x.ts': 'export const x = () => 1',
  'src/repository/tree.ts': 'export const x = () => 1',
  'src/gate/x.test.ts': 'export const x = () => 1',
}

interface Cruised {
  readonly summary: {readonly violations: readonly {readonly from: string; readonly rule: {readonly name: string}}[]}
}

/** The rules that each file breaks, from one run over all cases together. */
function cruise(): (file: string) => readonly string[] {
  const files = Object.fromEntries(CASES.map(({file, code}) => [file, code]))
  for (const [path, content] of Object.entries({...STANDING, ...files})) {
    mkdirSync(dirname(join(SCRATCH, path)), {recursive: true})
    writeFileSync(join(SCRATCH, path), content)
  }
  const bin = join(ROOT, 'node_modules/.bin/depcruise')
  const args = ['src', '--config', join(ROOT, '.dependency-cruiser.mjs'), '--output-type', 'json']
  const {stdout, stderr} = spawnSync(bin, args, {cwd: SCRATCH, encoding: 'utf8'})
  if (stdout === '') throw new Error(stderr)
  const {violations} = (JSON.parse(stdout) as Cruised).summary
  return (file: string) => [...new Set(violations.filter(({from}) => from === file).map(({rule}) => rule.name))]
}

describe('import directions', () => {
  const broken = cruise()
  for (const {name, file, broken: expected} of CASES) {
    test(name, () => expect(broken(file)).toEqual(expected === undefined ? [] : [expected]))
  }
})
