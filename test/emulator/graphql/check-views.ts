import type {Repo} from '../store/model.ts'
import {requirements} from '../store/rules.ts'
import {type CheckRun, iso, type Status} from '../store/said.ts'
import type {Context, View} from './view.ts'

export function rollupState(statuses: readonly Status[], runs: readonly CheckRun[]): string {
  const failed = (conclusion: CheckRun['conclusion']): boolean =>
    conclusion !== null && !['success', 'neutral', 'skipped'].includes(conclusion)
  if (statuses.some(({state}) => state === 'error')) return 'ERROR'
  if (statuses.some(({state}) => state === 'failure') || runs.some(({conclusion}) => failed(conclusion)))
    return 'FAILURE'
  const waits = statuses.some(({state}) => state === 'pending') || runs.some(({conclusion}) => conclusion === null)
  return waits ? 'PENDING' : 'SUCCESS'
}

export function checkRunView(context: Context, repository: Repo, run: CheckRun): View {
  return {
    __typename: 'CheckRun',
    id: run.node,
    databaseId: run.id,
    name: run.name,
    status: run.status.toUpperCase(),
    conclusion: run.conclusion?.toUpperCase() ?? null,
    startedAt: iso(run.startedAt),
    completedAt: run.completedAt === null ? null : iso(run.completedAt),
    detailsUrl: run.details,
    url: `${context.urls.html}/${repository.fullName}/runs/${run.id}`,
    isRequired: (args: Readonly<Record<string, unknown>>) => {
      const pull = repository.pulls.find(
        ({number, node}) => number === args['pullRequestNumber'] || node === args['pullRequestId'],
      )
      const asked = requirements(repository, pull?.base ?? repository.defaultBranch)
      return asked.checks.some(
        check => check.context === run.name && (check.app === undefined || check.app === run.app),
      )
    },
    checkSuite: () => ({
      __typename: 'CheckSuite',
      app: () => ({__typename: 'App', databaseId: run.app, slug: `app-${run.app}`}),
    }),
  }
}
