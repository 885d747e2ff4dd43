import {ACCOUNT_HANDLERS} from './account-handlers.ts'
import {ACTIONS_HANDLERS} from './actions-handlers.ts'
import type {Handler} from './call.ts'
import {GIT_HANDLERS} from './git-handlers.ts'
import {ISSUE_HANDLERS} from './issue-handlers.ts'
import {PULL_HANDLERS} from './pull-handlers.ts'
import {REPOSITORY_HANDLERS} from './repository-handlers.ts'
import {STATUS_HANDLERS} from './status-handlers.ts'

/** Every operation that is emulated, as GitHub's documentation writes it. */
export const HANDLERS: Readonly<Record<string, Handler>> = {
  ...GIT_HANDLERS,
  ...ISSUE_HANDLERS,
  ...PULL_HANDLERS,
  ...STATUS_HANDLERS,
  ...REPOSITORY_HANDLERS,
  ...ACTIONS_HANDLERS,
  ...ACCOUNT_HANDLERS,
}
