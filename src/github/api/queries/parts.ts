/** Who somebody is. Organisations and placeholders for imported people are never persons. */
export const ACCOUNT = `
fragment Account on Actor {
  __typename
  login
  ... on User { databaseId }
  ... on Bot { databaseId }
  ... on Mannequin { databaseId }
  ... on Organization { databaseId }
}`

/** At most this many of a connection come at once. */
export const PAGE = 100

const REVIEWS = `
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      state
      body
      author { ...Account }
      authorAssociation
      submittedAt
      commit { oid }
      lastEditedAt
      editor { ...Account }
      viewerDidAuthor
    }`

const COMMITS = `
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      commit {
        oid
        committer { user { ...Account } }
        authors(first: ${PAGE}) { totalCount nodes { user { ...Account } } }
      }
    }`

const EVENTS = `
    pageInfo { hasNextPage endCursor }
    nodes {
      __typename
      ... on ReviewDismissedEvent { actor { ...Account } previousReviewState review { id } }
      ... on HeadRefForcePushedEvent { actor { ...Account } }
      ... on BaseRefChangedEvent { createdAt }
      ... on AutomaticBaseChangeSucceededEvent { createdAt }
      ... on BaseRefForcePushedEvent { createdAt }
      ... on BaseRefDeletedEvent { createdAt }
    }`

const COMMENTS = `
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { id fullDatabaseId viewerDidAuthor }`

const EVENT_TYPES = `itemTypes: [
      REVIEW_DISMISSED_EVENT, HEAD_REF_FORCE_PUSHED_EVENT, BASE_REF_CHANGED_EVENT,
      AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT, BASE_REF_FORCE_PUSHED_EVENT, BASE_REF_DELETED_EVENT
    ]`

/** A pull request's reviews, and what says who wrote it; needs `ACCOUNT`. */
export const REVIEWED = `
fragment Reviewed on PullRequest {
  number
  headRefOid
  baseRefName
  baseRefOid
  author { ...Account }
  assignees(first: 20) { nodes { ...Account } }
  reviews(first: ${PAGE}) {${REVIEWS}
  }
  commits(first: ${PAGE}) {${COMMITS}
  }
  timelineItems(first: ${PAGE}, ${EVENT_TYPES}) {${EVENTS}
  }
}`

/** The comments at both ends. */
export const COMMENT_ENDS = `
      comments(first: ${PAGE}) {${COMMENTS}
      }
      newest: comments(last: ${PAGE}) {
        nodes { id fullDatabaseId viewerDidAuthor }
      }`

/** The next page of whatever has one. */
export const MORE = `
query More(
  $owner: String!, $name: String!, $number: Int!
  $reviews: Boolean!, $afterReview: String
  $commits: Boolean!, $afterCommit: String
  $events: Boolean!, $afterEvent: String
  $comments: Boolean!, $afterComment: String
) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      reviews(first: ${PAGE}, after: $afterReview) @include(if: $reviews) {${REVIEWS}
      }
      commits(first: ${PAGE}, after: $afterCommit) @include(if: $commits) {${COMMITS}
      }
      timelineItems(first: ${PAGE}, after: $afterEvent, ${EVENT_TYPES}) @include(if: $events) {${EVENTS}
      }
      comments(first: ${PAGE}, after: $afterComment) @include(if: $comments) {${COMMENTS}
      }
    }
  }
}
${ACCOUNT}`
