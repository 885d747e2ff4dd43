import {describe, expect, test} from 'vitest'
import {startHub} from '../hub.ts'
import {ownersFile, ownersOf} from './codeowners.ts'

/** Examples of https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners. */
const PATTERNS: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['*', ['a', 'a/b', '.github/c'], []],
  ['*.js', ['x.js', 'a/b/x.js'], ['x.jsx', 'js']],
  ['/build/logs/', ['build/logs/x', 'build/logs/a/b'], ['a/build/logs/x', 'build/log']],
  ['docs/*', ['docs/getting-started.md'], ['docs/build-app/troubleshooting.md', 'a/docs/x']],
  ['apps/', ['apps/x', 'a/apps/b/c'], ['apps', 'myapps/x']],
  ['/docs/', ['docs/x', 'docs/a/b'], ['a/docs/x']],
  ['/scripts/', ['scripts/x'], ['a/scripts/x']],
  ['**/logs', ['logs', 'build/logs', 'build/logs/x', 'deeply/nested/logs/x'], ['log', 'mylogs']],
  ['/apps/github', ['apps/github', 'apps/github/x'], ['apps/githubx', 'b/apps/github']],
  ['ethics.yml', ['ethics.yml', 'a/ethics.yml'], ['ethics.yaml', 'ethicsXyml']],
  ['/a/**/b', ['a/b', 'a/x/y/b'], ['b', 'x/a/b']],
]

describe('code owners', () => {
  test.each(PATTERNS)('%s', async (pattern, owned, free) => {
    await using hub = await startHub()
    const repo = hub.repository('a/b', {files: {CODEOWNERS: `${pattern} @kirsten\n`}})
    repo.permission('kirsten', 'write')
    const owners = ownersOf(repo, repo.tip(), [...owned, ...free])
    expect([...owners.keys()]).toEqual(owned)
  })

  test('the last line that matches counts, and one without owners frees', async () => {
    await using hub = await startHub()
    const text = '# all\n* @kirsten\n/docs/ @maker @kirsten # theirs\n/docs/free.md\n'
    const repo = hub.repository('a/b', {files: {'docs/CODEOWNERS': text}})
    for (const login of ['kirsten', 'maker']) repo.permission(login, 'write')
    const owners = ownersOf(repo, repo.tip(), ['x', 'docs/y', 'docs/free.md'])
    expect([...owners].map(([path, all]) => [path, ...all.map(({login}) => login)])).toEqual([
      ['x', 'kirsten'],
      ['docs/y', 'maker', 'kirsten'],
    ])
  })

  test('the first of three places counts, lines with an error are skipped, and who may not write is nobody', async () => {
    await using hub = await startHub()
    const repo = hub.repository('a/b', {
      files: {'.github/CODEOWNERS': '* @kirsten\n!x @kirsten\n[ab] @kirsten\n/y @reader\n', CODEOWNERS: '* @maker\n'},
    })
    repo.permission('kirsten', 'write').permission('reader', 'read').permission('maker', 'write')
    const file = ownersFile(repo, repo.tip())
    expect(file?.path).toBe('.github/CODEOWNERS')
    expect(file?.lines.map(({line, error}) => [line, error?.kind])).toEqual([
      [1, undefined],
      [2, 'Invalid pattern'],
      [3, 'Invalid pattern'],
      [4, 'Unknown owner'],
    ])
    expect(
      ownersOf(repo, repo.tip(), ['y'])
        .get('y')
        ?.map(({login}) => login),
    ).toEqual(['kirsten'])
  })
})
