import {expect, test} from 'vitest'
import {POLICY} from './project.ts'
import {Scene} from './scene.ts'
const POLICY_FILE = '.github/ethics-gate/policies/house/policy.yml'
test('x', async () => {
    await using scene = await Scene.open()
    const stricter = POLICY[POLICY_FILE].replace('enforce: warn, what: It says how', 'enforce: block, what: It says how')
    const number = scene.pull({[POLICY_FILE]: stricter.replace('[data.retention]', '[data.minimisation]')})
    const ended = await scene.run(number)
    console.log(ended.code, scene.status(number), scene.comments(number)[0])
})
