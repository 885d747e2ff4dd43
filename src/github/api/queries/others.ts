import {ACCOUNT, PAGE, REVIEWED} from './parts.ts'

/** Several pull requests at once, as `p<number>`. The numbers are integers. */
export const reviewedQuery = (numbers: readonly number[]): string => `
query Reviewed($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
${numbers.map(number => `    p${number}: pullRequest(number: ${number}) { ...Reviewed }`).join('\n')}
  }
}
${REVIEWED}
${ACCOUNT}`

/** Several blobs at once, as `b<place in the list>`. The ids are hexadecimal. */
export const blobsQuery = (oids: readonly string[]): string => `
query Blobs($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
${oids.map((oid, index) => `    b${index}: object(oid: "${oid}") { ...Text }`).join('\n')}
  }
}
fragment Text on Blob {
  oid
  byteSize
  isBinary
  isTruncated
  text
}`

/** Bodies of comments by their node ids. */
export const BODIES = `
query Bodies($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on IssueComment { id fullDatabaseId viewerDidAuthor body }
  }
}`

/** The newest comments with their bodies, to see whether one that was sent has arrived. */
export const ARRIVED = `
query Arrived($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      comments(last: 30) {
        nodes { id fullDatabaseId viewerDidAuthor body }
      }
    }
  }
}`

export const OPEN = `
query Open($owner: String!, $name: String!, $base: String, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequests(states: OPEN, baseRefName: $base, first: ${PAGE}, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        number
        baseRefName
        headRefOid
        commits(last: 1) { nodes { commit { status { contexts { state } } } } }
      }
    }
  }
}`

export const QUEUE = `
query Queue($owner: String!, $name: String!, $branch: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    mergeQueue(branch: $branch) {
      entries(first: ${PAGE}, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { position pullRequest { number } }
      }
    }
  }
}`
