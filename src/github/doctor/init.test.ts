import {expect, test} from 'vitest'
import {carriedOut, planned} from '../../init/testing.ts'
import {treeOf} from '../../repository/memory.ts'
import {examine} from './diagnose.ts'
import {gatherOffline} from './gather.ts'

const ANSWERS = {
  name: 'Early signal',
  goal: 'Offer help early',
  unit: 'Youth',
  contact: 'youth@example.org',
  about: 'persons',
  effect: 'contact',
  automation: 'support',
  model: 'absence-risk',
  status: 'development',
} as const

test.each(['en', 'nl', 'da'] as const)(
  'the workflow, owners and gate folder that init writes are in order (%s)',
  async language => {
    const owners = [
      {login: 'ann', id: 1001},
      {login: 'bo', id: 1002},
    ]
    const files = carriedOut(planned(ANSWERS, {language, owners, action: `example/ethics-gate@${'1'.repeat(40)}`}))
    const {diagnoses} = examine(await gatherOffline(treeOf(files), {today: '2026-11-22'}))
    const open = diagnoses.filter(({state}) => state === 'missing' || state === 'risk')
    // Its grade is advisory, and who else owns a project is not init's to know.
    expect(open.map(({id}) => id)).toEqual(['declaration-owners', 'environment'])
    expect(diagnoses.filter(({state}) => state === 'ok').length).toBeGreaterThan(15)
  },
)
