import {schema} from '@octokit/graphql-schema'
import {buildSchema, parse, validate} from 'graphql'
import {expect, test} from 'vitest'
import {freezeQuery, STATUSES} from './freeze.ts'
import {ARRIVED, BODIES, blobsQuery, OPEN, QUEUE, reviewedQuery} from './others.ts'
import {MORE} from './parts.ts'

// GitHub publishes two of its fields twice.
const published = buildSchema(schema.idl, {assumeValidSDL: true})

test.each(
  Object.entries({
    freeze: freezeQuery(0),
    'freeze with files': freezeQuery(2),
    STATUSES,
    MORE,
    ARRIVED,
    BODIES,
    OPEN,
    QUEUE,
    reviewed: reviewedQuery([1, 23, 456]),
    blobs: blobsQuery(['a'.repeat(40), '0'.repeat(40)]),
  }),
)("%s is a query of GitHub's published schema", (_, query) => {
  expect(validate(published, parse(query))).toEqual([])
})

test('a field that the schema does not have is noticed', () => {
  expect(validate(published, parse(freezeQuery(0).replace('isDraft', 'isDraught')))).toHaveLength(1)
})
