import {dirname, join} from 'node:path'
import {expect, test} from 'vitest'
import {bundle} from '../../tools/bundle.ts'

/** Every file of a bundle that can be loaded from one entry, at once or later. */
function reachable(made: ReadonlyMap<string, string>, entry: string): Set<string> {
  const found = new Set([entry])
  for (const file of found) {
    for (const [, target = ''] of (made.get(file) ?? '').matchAll(/["'](\.{1,2}\/[^"'\s]+\.js)["']/g)) {
      const path = join(dirname(file), target)
      if (made.has(path)) found.add(path)
    }
  }
  return found
}

test('the toolkit of GitHub belongs to the Action, and is never loaded by the command line', async () => {
  const made = new Map([...(await bundle())].map(([path, content]) => [path, Buffer.from(content).toString()]))
  const withToolkit = [...made]
    .filter(([path, text]) => path.endsWith('.js') && text.includes('ghadelimiter_'))
    .map(([path]) => path)
  expect(withToolkit).toHaveLength(1)
  expect([...reachable(made, 'action.js')]).toEqual(expect.arrayContaining(withToolkit))
  expect([...reachable(made, 'cli.js')]).not.toEqual(expect.arrayContaining(withToolkit))
  expect(made.get('action.js')).not.toContain(`from"./${withToolkit[0]}"`)
})
