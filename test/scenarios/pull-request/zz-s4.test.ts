import {test} from 'vitest'
import {cataloguesFor} from '../../../src/case/catalogues.ts'
import {renderer} from '../../../src/language/render.ts'
import {judged} from '../../project.ts'

const PEOPLE = `navn,cpr,email,telefon,adresse,score,valgt
Anna Jensen,010170-1234,anna.jensen@example.org,+45 20 30 40 50,"Elmegade 5, 2200 København N",har diabetes,ja
Bo Olsen,020280-4321,bo.olsen@example.org,+45 21 31 41 51,"Askevej 7, 8000 Aarhus C",0.7,nej
`
const MANY = `navn,n,valgt\n${Array.from({length: 30}, (_, i) => `Person${String.fromCharCode(97 + i % 26)} Efternavn${String.fromCharCode(97 + Math.floor(i / 26))},1,1`).join('\n')}\n`
const NO_HEADER = PEOPLE.split('\n').slice(1).join('\n')
const JSON_PEOPLE = JSON.stringify({'010170-1234': {name: 'Anna Jensen', score: 'har diabetes'}, '020280-4321': {name: 'Bo Olsen', score: 0.7}})
const JSON_LIST = JSON.stringify([{name: 'Anna Jensen', cpr: '010170-1234', n: 'har diabetes'}])

const GATE = {
  '.github/ethics-gate/gate.yml': 'gate: 1\npolicies: [house]\n',
  '.github/ethics-gate/policies/house/policy.yml': `policy: 1
id: house
version: "1"
language: en
owner: {name: The board, contact: board@example.org}
requirements: {order: {title: T, why: W}}
rules:
  bias: {for: order, each: event, check: {bias: {metrics: [{metric: selection-rate, of: favourable, ratio: [0.8, 1.25]}]}}, enforce: warn, what: W, how: H}
  columns: {for: order, check: {columns: {need: why}}, what: W, how: H}
  tree: {for: order, check: {undeclared-in-tree: {}}, what: W, how: H}
  form: {for: order, check: {json-schema: {file: data/people.json, schema: {type: object, additionalProperties: {type: object, properties: {score: {type: number}}, additionalProperties: false}}}}, what: W, how: H}
  list: {for: order, check: {json-schema: {file: data/list.json, schema: {type: array, items: {type: object, properties: {n: {type: number}, cpr: {enum: [a]}}, additionalProperties: false}}}}, what: W, how: H}
  dpia: {for: order, check: {assessment: {kind: dpia}}, what: W, how: H}
`,
}
const decl = (results: string, groups = 'groups: [a, b]') => `ethics: 1
project: {name: Care}
use: {events: {chosen: {by: model, for_the_person: favourable, truth_known_for: nobody}}}
data: {about: aggregates, sources: {clients: {about: persons, columns: data/people.csv}}}
models: {m: {version: "1"}}
fairness: {attributes: {who: {is: sex, ${groups}}}}
assessments:
  dpia: {kind: dpia, evidence: data/people.csv, completed: 2026-05-01}
  test: {kind: bias-test, completed: 2026-11-01, results: [${results}]}
`
const files = {
  ...GATE, 'data/people.csv': PEOPLE, 'data/none.csv': NO_HEADER, 'data/people.json': JSON_PEOPLE, 'data/list.json': JSON_LIST, 'data/many.csv': MANY, 'data/notes.txt': PEOPLE,
}
const TABLES: Record<string, string> = {
  bare: '{file: data/people.csv, event: chosen}',
  bareNone: '{file: data/none.csv, event: chosen}',
  bareJson: '{file: data/people.json, event: chosen}',
  bareList: '{file: data/list.json, event: chosen}',
  bareTxt: '{file: data/notes.txt, event: chosen}',
  group: '{file: data/people.csv, event: chosen, table: {attribute: who, group: {column: navn}, count: {n: score, selected: valgt}}}',
  groupcpr: '{file: data/people.csv, event: chosen, table: {attribute: who, group: {column: cpr}, count: {n: score, selected: valgt}}}',
  missing: '{file: data/people.csv, event: chosen, table: {attribute: who, group: {column: nosuch}, count: {n: score, selected: valgt}}}',
  missingNone: '{file: data/none.csv, event: chosen, table: {attribute: who, group: {column: nosuch}, count: {n: score, selected: valgt}}}',
  many: '{file: data/many.csv, event: chosen, table: {attribute: who, group: {column: navn}, count: {n: n, selected: valgt}}}',
  path: '{file: data/people.json, event: chosen, table: {path: "{group}.{count}", attribute: who, count: {n: score}}}',
  attribute: '{file: data/people.csv, event: chosen, table: {attribute: {column: navn}, group: {column: adresse}, count: {n: score, selected: valgt}}}',
  event: '{file: data/people.csv, table: {event: {column: navn}, attribute: who, group: {column: email}, version: {column: cpr}, count: {n: valgt}}}',
  where: '{file: data/people.csv, event: chosen, table: {where: {navn: Ingen}, attribute: who, group: {column: email}, count: {n: valgt}}}',
}
test.each(Object.entries(TABLES))('%s', async (name, results) => {
  for (const groups of ['groups: [a, b]', '']) {
    const j = await judged({...files, 'ethics.yml': decl(results, groups === '' ? 'stands_in_for: x' : groups)})
    const render = renderer('en', await cataloguesFor(j))
    console.log([name, ...j.errors, ...j.findings].map(f => typeof f === 'string' ? f : `${'rule' in f ? f.rule : 'ERR'} ${f.at.file}:${f.at.line} ${f.at.pointer} | ${f.say.key}: ${render(f.say)}${'detail' in f && f.detail ? JSON.stringify([f.detail.groups.map(g => g.group), f.detail.notes]) : ''}${'fix' in f && f.fix ? ' FIX ' + f.fix.text : ''}`).join('\n'))
    if (groups !== '') break
  }
})
