import {judgeChange} from '../../case/change.ts'
import type {Judgement} from '../../gate/finding.ts'
import {dayIn} from '../../words/calendar.ts'
import type {Frozen} from '../ports.ts'
import {administratorsAmong} from './administrators.ts'
import {decidingOf} from './deciding.ts'
import {pastOf} from './past.ts'
import {organisationElsewhere} from './pin.ts'
import type {Run} from './run.ts'

/** The judgement of what comes out of the merge, by the deciding files of the default branch. */
export async function evaluateFrozen(run: Run, frozen: Frozen & {merge: {kind: 'merged'}}): Promise<Judgement> {
  const {forge} = run
  const rules = await decidingOf(run, frozen)
  const [deciding, base, tree] = await Promise.all([
    forge.tree(rules.commit),
    forge.tree(frozen.baseTip),
    forge.tree(frozen.merge.commit),
  ])
  const {baseBranch, defaultBranch, baseTip, head, merge, reviewed} = frozen
  return judgeChange({
    tree,
    base,
    deciding,
    folder: '',
    today: timeZone => dayIn(forge.client.now(), timeZone),
    elsewhere: organisationElsewhere(run),
    pullRequest: {
      baseBranch,
      decidingTip: rules.commit,
      ratifies: rules.ungated.length > 0 && baseBranch === defaultBranch,
      baseTip,
      head,
      merge: merge.commit,
      number: frozen.number,
      reviewed: [reviewed],
      publicRepository: frozen.publicRepository,
      earlier: numbers => forge.reviewed(numbers),
      past: pastOf(run, frozen),
      administrators: () => administratorsAmong(forge, reviewed),
    },
  })
}
