import {test} from 'vitest'
import {Scene} from './scene.ts'
import {runHere} from './here.ts'
import {DOCUMENTS, declared} from './project.ts'
const name = (l: any) => l.route + " " + (/query (\w+)/.exec(l.body?.query ?? "")?.[1] ?? "") + (l.body?.state ?? "") + " " + l.bytes + ((l.body?.query ?? "").includes("query Blobs") ? JSON.stringify(l.body) : "")
test('x', async () => {
  await using scene = await Scene.open()
  const number = scene.pull({'lib/round.py': 'print(1)\n'})
  scene.hub.requests.clear()
  await runHere(scene, number)
  console.log('first\n' + scene.hub.requests.all.map(name).join('\n'))
  scene.hub.requests.clear()
  await runHere(scene, number)
  console.log('second\n' + scene.hub.requests.all.map(name).join('\n'))
  scene.hub.requests.clear()
  const n2 = scene.pull({'model/rules.txt': 'oldest\n'}, {branch: 'b'})
  const {text, seal} = await declared({...DOCUMENTS, 'model/rules.txt': 'oldest\n'}, {pull: n2})
  scene.repo.commit('b', {'ethics.yml': text}, {author: 'maker'})
  scene.repo.review(n2, {by: 'kirsten', state: 'APPROVED', body: `ethics: sign care/dpia officer ${seal}`})
  await runHere(scene, n2)
  console.log('third\n' + scene.hub.requests.all.map(name).join('\n'))
})
