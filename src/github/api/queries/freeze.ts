import {FOLDER_CHANGES} from '../../sweep/line.ts'
import {ACCOUNT, COMMENT_ENDS, PAGE, REVIEWED} from './parts.ts'

const STATUS = `
    status {
      contexts { context state description creator { ...Account } }
    }`

/** Everything that one evaluation of a pull request stands on. `files`: of how many files the head's is asked, as `file0` and on. */
export const freezeQuery = (files: number): string => `
query Freeze(
  $owner: String!, $name: String!, $number: Int!
  $workflow: Boolean!, $workflowAtRun: String, $workflowAtDefault: String
  $withOwn: Boolean!, $own: [ID!]!, $withFolder: Boolean!
${each(files, i => `  $file${i}: String!`)}) {
  own: nodes(ids: $own) @include(if: $withOwn) {
    ... on IssueComment { id fullDatabaseId viewerDidAuthor body }
  }
  repository(owner: $owner, name: $name) {
    databaseId
    visibility
    defaultBranchRef { name target { oid ...FolderChanges @include(if: $withFolder) } }
    workflowAtRun: object(expression: $workflowAtRun) @include(if: $workflow) { oid }
    workflowAtDefault: object(expression: $workflowAtDefault) @include(if: $workflow) { oid }
${each(files, i => `    file${i}: object(expression: $file${i}) { oid }`)}    open: pullRequests(states: OPEN, first: ${PAGE}) {
      pageInfo { hasNextPage endCursor }
      nodes { number baseRefName headRefOid }
    }
    pullRequest(number: $number) {
      ...Reviewed
      state
      isDraft
      isCrossRepository
      baseRef { target { oid } }
      mergeable
      potentialMergeCommit {
        oid
        tree { oid }
        parents(first: 3) { nodes { oid } }
      }
      last: commits(last: 1) {
        nodes { commit { oid ${STATUS} } }
      }
      ${COMMENT_ENDS}
    }
  }
}
${REVIEWED}
${ACCOUNT}
${FOLDER_CHANGES}`

const each = (count: number, line: (index: number) => string) =>
  Array.from({length: count}, (_, index) => `${line(index)}\n`).join('')

/** For a head that is not the last commit of the list, which happens where the list is too long. */
export const STATUSES = `
query Statuses($owner: String!, $name: String!, $commit: GitObjectID!) {
  repository(owner: $owner, name: $name) {
    object(oid: $commit) {
      ... on Commit { oid ${STATUS} }
    }
  }
}
${ACCOUNT}`
