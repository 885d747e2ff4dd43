import {expect} from 'vitest'
import {type Built, TODAY} from '../built.ts'
import {type Files, gitRepository} from '../repositories.ts'
import {expectHarmless} from './refused.ts'

/** What blocks one case: `file:line:column sentence`, with the case's own folder left out. */
export type Blocks = (name: string) => readonly string[]

interface Finding {
  readonly outcome: string
  readonly disposition: string
  readonly level: string
  readonly place: {readonly file: string; readonly line: number; readonly column: number}
  readonly message: {readonly key: string; readonly text: string}
}

/**
 * Lays each case in a folder of its own and judges all of them in one run, as files on disk and as a commit, which must
 * give the same: none may hide another, and one that cannot be read may not stop the rest.
 */
export async function judgedSideBySide(built: Built, cases: ReadonlyMap<string, Files>): Promise<Blocks> {
  await using repository = await gitRepository()
  const folders = new Map([...cases.keys()].map((name, i) => [name, `case-${i}/`]))
  for (const [name, files] of cases) {
    const inside = Object.entries(files).map(([path, given]) => [`${folders.get(name)}${path}`, given])
    await repository.write(Object.fromEntries(inside))
  }
  await repository.commit()
  const json = ['check', '--format', 'json', '--today', TODAY]
  const told = await built.run(json, {in: repository.root})
  expect({code: told.code, stderr: told.stderr}).toEqual({code: 1, stderr: ''})
  expectHarmless(told)
  expect(await built.run([...json, '--ref', 'HEAD'], {in: repository.root})).toEqual(told)
  expectHarmless(await built.run(['check', '--today', TODAY], {in: repository.root}))
  const blocking = (JSON.parse(told.stdout) as {findings: readonly Finding[]}).findings.filter(
    ({outcome, disposition, level, message}) =>
      outcome !== 'pass' && disposition === 'counts' && level === 'block' && message.key !== 'gate.duplicate-project',
  )
  return name => {
    const folder = folders.get(name)
    if (folder === undefined) throw new Error(`there is no case ${name}`)
    const own = blocking.filter(({place}) => place.file.startsWith(folder))
    return own.map(({place: {file, line, column}, message}) =>
      `${file}:${line}:${column} ${message.text}`.replaceAll(folder, ''),
    )
  }
}

/** Something blocks, at this place and with these words. */
export function expectBlocked(blocks: readonly string[], at: string, says: string): void {
  const found = blocks.filter(line => line.startsWith(at) && line.includes(says))
  expect(found, `${at} … ${says}\n${blocks.join('\n')}`).not.toEqual([])
}
