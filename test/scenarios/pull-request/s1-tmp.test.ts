import {test} from 'vitest'
import {CODE, grouped, stricterPolicy} from './moves.ts'
import {Scene} from './scene.ts'
test('x', {timeout: 100000}, async () => {
    await using scene = await Scene.open()
    const policy = scene.pull(stricterPolicy())
    await scene.run(policy)
    scene.approve(policy, 'bodil', scene.lines(policy))
    await scene.run(policy, 'edited')
    const code = scene.pull(CODE)
    await scene.run(code)
    scene.repo.queue(policy, code)
    const ended = await grouped(scene, code)
    const r = ended.result as any
    console.log(ended.code, JSON.stringify(r.change, null, 1), ended.lines.join('\n'), JSON.stringify(r.findings.map((f: any) => [f.rule, f.outcome, f.disposition, f.level, f.movement, f.standing])))
    console.log(scene.repo.queued.map(q => [q.number, q.baseSha, q.headSha]), scene.repo.tip(), scene.repo.statuses.map(s => [s.sha, s.state, s.description]))
})
