import {ACCOUNT, COMMENT_ENDS, PAGE, REVIEWED} from './parts.ts'

const STATUS = `
    status {
      contexts { context state description creator { ...Account } }
    }`

/** Everything that one evaluation of a pull request stands on. */
export const FREEZE = `
query Freeze(
  $owner: String!, $name: String!, $number: Int!
  $workflow: Boolean!, $workflowAtRun: String, $workflowAtDefault: String
  $withOwn: Boolean!, $own: [ID!]!
) {
  own: nodes(ids: $own) @include(if: $withOwn) {
    ... on IssueComment { id fullDatabaseId viewerDidAuthor body }
  }
  repository(owner: $owner, name: $name) {
    visibility
    defaultBranchRef { name target { oid } }
    workflowAtRun: object(expression: $workflowAtRun) @include(if: $workflow) { oid }
    workflowAtDefault: object(expression: $workflowAtDefault) @include(if: $workflow) { oid }
    open: pullRequests(states: OPEN, first: ${PAGE}) {
      pageInfo { hasNextPage endCursor }
      nodes { number baseRefName headRefOid }
    }
    pullRequest(number: $number) {
      ...Reviewed
      state
      isDraft
      isCrossRepository
      baseRefName
      baseRefOid
      baseRef { target { oid } }
      headRefOid
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
${ACCOUNT}`

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
