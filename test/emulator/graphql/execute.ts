import {schema as published} from '@octokit/graphql-schema'
import {
  buildSchema,
  type DocumentNode,
  defaultTypeResolver,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql'
import type {Answer} from '../answer.ts'
import {Refused} from '../answer.ts'
import type {Urls} from '../rest/urls.ts'
import type {Asked} from '../server.ts'
import type {Hosting} from '../store/model.ts'
import {price} from './price.ts'
import {rootView} from './root.ts'
import {type Context, TypedError} from './view.ts'

type Asking = Omit<Context, 'views'>

let built: GraphQLSchema | undefined

/** GitHub's own schema. */
export function schema(): GraphQLSchema {
  // GitHub publishes two of its fields twice.
  built ??= buildSchema(published.idl, {assumeValid: true, assumeValidSDL: true, noLocation: true})
  return built
}

const documents = new Map<string, DocumentNode | readonly GraphQLError[]>()

function checked(query: string): DocumentNode | readonly GraphQLError[] {
  const known = documents.get(query)
  if (known !== undefined) return known
  let document: DocumentNode
  try {
    document = parse(query, {maxTokens: 20_000})
  } catch (error) {
    return [error as GraphQLError]
  }
  const errors = validate(schema(), document)
  const result = errors.length > 0 ? errors : document
  documents.set(query, result)
  return result
}

/** Only what a view has can be asked of it; anything else is not emulated, and never silently `null`. */
const resolver: GraphQLFieldResolver<unknown, Asking> = (source, args, context, info) => {
  const view = source as Readonly<Record<string, unknown>>
  if (!Object.hasOwn(view, info.fieldName)) {
    const problem = `not emulated: ${info.parentType.name}.${info.fieldName}`
    context.problems.push(problem)
    throw new Error(problem)
  }
  const value = view[info.fieldName]
  return typeof value === 'function' ? value(args) : value
}

export function answerGraphql(world: Hosting, urls: Urls, asked: Asked, problems: string[]): Answer {
  const {token} = asked
  if (token === null) {
    throw new Refused(401, 'This endpoint requires you to be authenticated.', 'https://docs.github.com/graphql')
  }
  const {query, variables = {}} = bodyOf(asked.text)
  const document = checked(query)
  if (!('kind' in document)) {
    for (const error of document) problems.push(`GraphQL: ${error.message}`)
    return {status: 200, body: {errors: document.map(error => error.toJSON())}}
  }
  const cost = price(schema(), document, variables)
  if ('errors' in cost) return {status: 200, body: {errors: cost.errors}}
  if (token.limit.graphqlLeft < cost.points) token.limit.graphqlLeft = 0
  else token.limit.graphqlLeft -= cost.points
  const context: Asking = {world, urls, token, problems}
  const result = execute({
    schema: schema(),
    document,
    rootValue: rootView(context, cost),
    contextValue: context,
    variableValues: variables,
    fieldResolver: resolver,
    typeResolver: defaultTypeResolver,
  }) as ExecutionResult
  return {
    status: 200,
    body: {
      data: result.data,
      ...(result.errors !== undefined && {errors: result.errors.map(error => said(error, problems))}),
    },
  }
}

/** An error that nobody meant is a fault of the emulator. */
function said(error: GraphQLError, problems: string[]): object {
  const {message, path, locations} = error
  const cause = error.originalError ?? error
  const known = cause instanceof TypedError || message.startsWith('not emulated')
  if (!known) problems.push(`GraphQL ${path?.join('.') ?? ''}: ${cause.stack ?? message}`)
  return {...(cause instanceof TypedError && {type: cause.type}), path, locations, message}
}

function bodyOf(text: string): {query: string; variables?: Readonly<Record<string, unknown>>} {
  try {
    const body = JSON.parse(text) as {query?: unknown; variables?: Readonly<Record<string, unknown>>}
    if (typeof body.query === 'string') return {query: body.query, variables: body.variables ?? {}}
  } catch {
    // Refused below, like everything else that is no query.
  }
  throw new Refused(400, 'Problems parsing JSON', 'https://docs.github.com/graphql')
}
