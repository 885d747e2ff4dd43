import {messages} from './messages.ts'
import {listed, scalar, type Write} from './yaml.ts'

export const WORKFLOW = '.github/workflows/ethics-gate.yml'
export const REVIEW_WORKFLOW = '.github/workflows/ethics-gate-review.yml'

export interface WorkflowChoice {
  /** `owner/repository@ref` of the action. */
  readonly action: string
  readonly defaultBranch: string
  /** Said here as well: until the gate's configuration is on the default branch nothing else does. */
  readonly language?: string
}

/**
 * The workflow that judges: every event in it runs the default branch's copy of this file, but for `merge_group`, which runs
 * the queue's (https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows). Nothing is
 * checked out. Why reviews have a file of their own: docs/decisions/0015.
 */
export function workflowText({action, defaultBranch, language}: WorkflowChoice, write: Write): string {
  const inputs = language === undefined ? '' : `\n        with:\n          language: ${language}`
  return `${listed([messages.say('workflow-about', {})], write).join('\n')}
name: ethics-gate
on:
  pull_request_target:
    types: [opened, synchronize, reopened, edited, ready_for_review, closed]
  workflow_run:
    workflows: [ethics-gate review]
    types: [completed]
  issue_comment:
    types: [created]
  merge_group:
    types: [checks_requested]
  push:
    branches: [${scalar(defaultBranch)}]
  schedule:
    - cron: '17 4 * * *'
  workflow_dispatch:
permissions: {}
jobs:
  judge:
    name: judge (\${{ github.base_ref || github.ref_name }})
    if: >-
      (github.event_name != 'workflow_run' || github.event.workflow_run.event == 'pull_request_review') &&
      (github.event_name != 'issue_comment' ||
      (github.event.issue.pull_request && startsWith(github.event.comment.body, '/ethics-gate recheck')))
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read
      pull-requests: write
      statuses: write
    concurrency:
      group: >-
        ethics-gate \${{ github.event.pull_request.number || github.event.issue.number ||
        github.event.workflow_run.head_sha || github.run_id }}
      cancel-in-progress: false
      queue: max
    steps:
      - uses: ${action}${inputs}
`
}

/** Runs from the pull request's own copy of the file, so it may do nothing and does nothing: its end is what wakes the other. */
export function reviewWorkflowText(write: Write): string {
  return `${listed([messages.say('review-about', {})], write).join('\n')}
name: ethics-gate review
on:
  pull_request_review:
    types: [submitted, edited, dismissed]
permissions: {}
jobs:
  wake:
    runs-on: ubuntu-latest
    timeout-minutes: 2
    steps:
      - run: 'true'
`
}
