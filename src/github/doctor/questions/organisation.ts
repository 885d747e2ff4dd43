import {answer, type Diagnosis, diagnosis, lacking, ok} from '../diagnosis.ts'
import type {BranchFacts, Facts} from '../facts.ts'
import {messages} from '../messages.ts'
import {organisationPage} from '../settings.ts'

/** Does the organisation itself run the gate's workflow, whatever this repository says? */
export function organisationQuestions({branches}: Facts): Diagnosis[] {
  return branches.flatMap(branch => [required(branch), ...pinned(branch)])
}

const PAGE = ['Settings', 'Repository', 'Rulesets', '…', 'Branch rules']
const FIELD = 'Require workflows to pass before merging'

const GATE = /ethics-gate/iu

function required({name, protection: {workflows}}: BranchFacts): Diagnosis {
  return diagnosis(
    {
      id: 'required-workflow',
      grade: 'organisation',
      about: name,
      ask: messages.say('required-workflow', {branch: name}),
      why: messages.say('required-workflow-why', {}),
    },
    answer(workflows, all => {
      const own = all.find(({organisation, path}) => organisation && GATE.test(path))
      if (own) return ok(messages.say('required-workflow-ok', {path: own.path}))
      return lacking(
        'missing',
        messages.say(all.length > 0 ? 'required-workflow-other' : 'required-workflow-missing', {}),
        organisationPage(PAGE, FIELD, '.github/workflows/ethics-gate.yml'),
      )
    }),
  )
}

function pinned({name, protection: {workflows}}: BranchFacts): Diagnosis[] {
  if (workflows.kind === 'cannot-see') return []
  const loose = workflows.value.filter(({organisation, path, sha}) => organisation && GATE.test(path) && !sha)
  return loose.map(({path, ref}) =>
    diagnosis(
      {
        id: 'required-workflow-pinned',
        about: name,
        ask: messages.say('required-workflow-pinned', {path}),
        why: messages.say('required-workflow-pinned-why', {}),
      },
      lacking(
        'risk',
        messages.say('required-workflow-pinned-risk', {ref: ref ?? ''}),
        organisationPage(PAGE, FIELD, `${path} @ <40-digit commit>`),
      ),
    ),
  )
}
