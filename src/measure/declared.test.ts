import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type Built, builtCommand} from '../../test/built.ts'
import {declares, house} from '../../test/project.ts'
import {type TemporaryFolder, temporaryFolder} from '../../test/repositories.ts'

/* `ethics-gate measure` in a project: the report names the model, what it was, and what was asked of it; `check` reads it back. */

let built: Built
let folder: TemporaryFolder
beforeAll(async () => {
  ;[built, folder] = await Promise.all([builtCommand(), temporaryFolder()])
})
afterAll(async () => {
  await Promise.all([built, folder].map(one => one[Symbol.asyncDispose]()))
})

const COUNTS =
  'attribute,group,n,selected,tp,fp,fn,tn,unknown,other\nsex,woman,4000,800,,,,,0,0\nsex,man,4000,1000,,,,,0,0\n'
const rules = (ratio: string) =>
  house({
    asked: `each: event, check: {bias: {metrics: [{metric: selection-rate, of: both-sides, ratio: ${ratio}}, {metric: precision, difference: [-0.1, 0.1], truth_known_for: [everyone, selected]}]}}, enforce: block, waiver: {by: manager, at_most: 6 months}`,
  })
const project = (models = '{m: {path: models/, version: "1"}}', more = '') =>
  declares(
    `data: {about: persons}\nuse: {effect: contact, events: {called: {by: person, for_the_person: adverse, truth_known_for: nobody}}}\nmodels: ${models}\nfairness: {attributes: {sex: {is: sex, groups: [woman, man]}}}\nassessments:\n  test: {kind: bias-test, completed: 2026-05-12, results: [{file: reports/bias.csv, event: called, version: "1"${more}}]}\n`,
  )

/** A fresh project folder, with `measure` and `check` in it. */
async function place(name: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const all = {
    ...rules('[0.7, 1.43]'),
    'counts.csv': COUNTS,
    'ethics.yml': project(),
    'models/m.json': '{}',
    'reports/note.md': '',
    ...files,
  }
  await folder.write(Object.fromEntries(Object.entries(all).map(([path, text]) => [`${name}/${path}`, text])))
  const root = `${folder.root}/${name}`
  return {
    write: (path: string, text: string) => folder.write({[`${name}/${path}`]: text}),
    measure: (...more: readonly string[]) =>
      built.run(['measure', '--counts', 'counts.csv', '--event', 'called', ...more], {in: root}),
    async check() {
      const {stdout} = await built.run(['check', '--format', 'json', '--today', '2026-11-22'], {in: root})
      const {findings} = JSON.parse(stdout) as {
        findings: {
          rule: string
          outcome: string
          message: {key: string}
          detail: {notes?: {key: string}[]; comparisons?: {outcome: string}[]} | null
        }[]
      }
      return findings
        .filter(({rule, message}) => rule === 'house/asked' && /^bias/.test(message.key))
        .map(({outcome, message, detail}) =>
          [outcome, message.key, ...(detail?.notes ?? []).map(({key}) => key)].join(' '),
        )
    },
  }
}

const firstRow = (csv: string) => csv.split('\n')[1]

describe('a report that is made in a project', () => {
  test('names the model, a digest of its files and the limits, and passes', async () => {
    const here = await place('plain')
    const {code, stdout} = await here.measure()
    expect({code, lines: stdout.split('\n').slice(0, 2)}).toEqual({
      code: 0,
      lines: [
        'event,version,measured_on,attribute,group,n,selected,tp,fp,fn,tn,model,model_digest,planned_limits',
        expect.stringMatching(
          /^called,,,sex,woman,4000,800,,,,,m,m1-[0-9a-f]{32},house\/asked: selection-rate of both-sides ratio 0\.7 to 1\.43$/,
        ),
      ],
    })
    const {stderr} = await here.measure('-o', 'reports/bias.csv')
    expect(stderr).toContain('which model was measured (`m`)')
    expect(await here.check()).toEqual(['pass bias.pass'])
  })
  test('is stale as soon as the model is another one', async () => {
    const here = await place('changed')
    await here.measure('-o', 'reports/bias.csv')
    await here.write('models/m.json', '{"other": 1}')
    expect(await here.check()).toEqual(['stale bias.model-changed', 'pass bias.pass'])
    await here.measure('-o', 'reports/bias.csv')
    expect(await here.check()).toEqual(['pass bias.pass'])
  })
  test('is judged by the limit that it was planned under, until it is measured again', async () => {
    const here = await place('moved', rules('[0.9, 1.11]'))
    await here.measure('-o', 'reports/bias.csv')
    expect(await here.check()).toEqual(['fail bias.fail'])
    for (const [path, text] of Object.entries(rules('[0.7, 1.43]'))) await here.write(path, String(text))
    expect(await here.check()).toEqual(['fail bias.fail bias.planned-stricter'])
    await here.measure('-o', 'reports/bias.csv')
    expect(await here.check()).toEqual(['pass bias.pass'])
  })
})

describe('what it cannot say', () => {
  const columns = (stdout: string) => stdout.split('\n')[0]?.split(',').slice(11)

  test('outside a project nothing is added', async () => {
    await folder.write({'bare/counts.csv': COUNTS, 'bare/.git/HEAD': ''})
    const args = ['measure', '--counts', 'counts.csv', '--event', 'called']
    const {stdout, stderr} = await built.run(args, {in: `${folder.root}/bare`})
    expect(columns(stdout)).toEqual([])
    expect(stderr).not.toContain('ethics.yml` and the policies')
    const named = await built.run([...args, '--model', 'm'], {in: `${folder.root}/bare`})
    expect(columns(named.stdout)).toEqual(['model'])
  })
  test('of several models, which one: that is asked', async () => {
    const models = '{m: {path: models/m.json, version: "1"}, o: {path: models/o.json, version: "1"}}'
    const here = await place('several', {'ethics.yml': project(models), 'models/o.json': 'o'})
    const {stdout, stderr} = await here.measure()
    expect(columns(stdout)).toEqual(['planned_limits'])
    expect(stderr).toContain('Name it with `--model`')
    expect(firstRow((await here.measure('--model', 'o')).stdout)).toContain(',o,m1-')
    const {code, stderr: refused} = await here.measure('--model', 'p')
    expect({code, refused}).toEqual({code: 2, refused: expect.stringContaining('there is no such model')})
  })
  test('what another version was', async () => {
    const here = await place('older')
    const {stdout, stderr} = await here.measure('--model-version', 'planners-2025')
    expect(columns(stdout)).toEqual(['planned_limits'])
    expect(stderr).toContain('those of version 1')
  })
  test('what a model was whose files are not here', async () => {
    const here = await place('elsewhere', {'ethics.yml': project('{m: {version: "1"}}')})
    const {stdout, stderr} = await here.measure()
    expect(columns(stdout)).toEqual(['model', 'planned_limits'])
    expect(stderr).toContain('no digest of the model')
  })
  test('anything, for an event that is not declared or a declaration with a fault', async () => {
    const other = await place('event', {'ethics.yml': project().replaceAll('called', 'visited')})
    const {stdout, stderr} = await other.measure()
    expect(columns(stdout)).toEqual([])
    expect(stderr).toContain('has no event `called` (it has `visited`)')
    const broken = await place('broken', {'ethics.yml': 'ethics: [\n'})
    const said = await broken.measure()
    expect({code: said.code, columns: columns(said.stdout)}).toEqual({code: 0, columns: []})
    expect(said.stderr).toContain('There is a fault in `ethics.yml`')
  })
  test('anything, where Git cannot read the repository: the counts are written all the same', async () => {
    const here = await place('git', {'.git/HEAD': ''})
    const {code, stdout, stderr} = await here.measure()
    expect({code, columns: columns(stdout)}).toEqual({code: 0, columns: []})
    expect(stderr).toContain('There is a fault in `.git`')
  })
})
