import {test} from 'vitest'
import {lifeOfPullRequest} from './costs.ts'
test('x', {timeout: 100000}, async () => {
  for (const {log, ...c} of await lifeOfPullRequest()) console.log(JSON.stringify(c) + '\n' + log)
})
