import type {Judgement} from '../gate/finding.ts'
import type {Message} from '../words/message.ts'
import {type Path, startOf} from '../words/place.ts'

/** The run is set up such that it cannot be judged. */
export class Refused extends Error {
  readonly say: Message

  constructor(say: Message) {
    super(say.key)
    this.say = say
  }
}

/** The judgement of a run that came to none: an error, which every report can show. */
export function unjudged(
  say: Message,
  run: Pick<Judgement, 'today' | 'notes'> & {readonly workflow: string},
): Judgement {
  return {
    verdict: 'error',
    findings: [],
    systems: [],
    policies: [],
    rules: new Map(),
    requirements: new Map(),
    roles: {},
    errors: [{at: startOf(workflowFile(run.workflow)), say}],
    notes: run.notes,
    today: run.today,
    commit: null,
    folder: '',
  }
}

/** The file of `owner/name/.github/workflows/file.yml@refs/heads/main`, which is how the runner says what it runs. */
function workflowFile(reference: string): Path {
  return /^[^/]+\/[^/]+\/(\.github\/workflows\/.+)@refs\//.exec(reference)?.[1] ?? '.github/workflows'
}
