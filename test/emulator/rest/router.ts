import type {ErrorObject} from 'ajv'
import {type Answer, NotEmulated, Refused} from '../answer.ts'
import type {Asked} from '../server.ts'
import type {Hosting} from '../store/model.ts'
import {type Call, enter, type Handler} from './call.ts'
import {HANDLERS} from './handlers.ts'
import {OpenApi, type Operation} from './openapi.ts'
import type {Urls} from './urls.ts'

let shared: OpenApi | undefined

/** Answers a request of the REST API, after and before GitHub's own description of it has been asked. */
export function answerRest(world: Hosting, urls: Urls, asked: Asked, problems: string[]): Answer {
  shared ??= new OpenApi()
  const matched = shared.match(asked.method, asked.path)
  if (matched === 'unknown') throw new NotEmulated(`not emulated: ${asked.method} ${asked.path}`)
  const {operation, path} = matched
  asked.logged.route = operation.route
  const handler = HANDLERS[operation.route]
  if (handler === undefined) throw new NotEmulated(`not emulated: ${operation.route}`)
  const call = callOf(world, urls, asked, operation, path)
  problems.push(...call.problems)
  const answer = tried(call, handler)
  const wrong = faultOf(operation, answer)
  if (wrong !== undefined) throw new Error(`the emulator answers ${answer.status} against the description: ${wrong}`)
  return answer
}

function tried(call: Call & {invalid?: Refused}, handler: Handler): Answer {
  try {
    enter(call, handler)
    if (call.invalid !== undefined) throw call.invalid
    return handler.answer(call)
  } catch (error) {
    if (error instanceof Refused) return error.answer
    throw error
  }
}

function callOf(
  world: Hosting,
  urls: Urls,
  asked: Asked,
  operation: Operation,
  path: Readonly<Record<string, string>>,
): Call & {problems: string[]; invalid?: Refused} {
  const given: Record<string, unknown> = {...Object.fromEntries(asked.query), ...path}
  const problems = [...asked.query.keys()]
    .filter(name => !operation.parameters.some(parameter => parameter.in === 'query' && parameter.name === name))
    .map(name => `${operation.route} has no parameter ${name}`)
  if (!operation.checkParameters(given)) {
    problems.push(`${operation.route} was asked with wrong parameters: ${said(operation.checkParameters.errors)}`)
  }
  const {body, unreadable} = bodyOf(asked)
  const documentation = 'https://docs.github.com/rest'
  const wrong = operation.checkBody !== undefined && !operation.checkBody(body) && said(operation.checkBody.errors)
  const invalid = unreadable
    ? new Refused(400, 'Problems parsing JSON', documentation)
    : wrong
      ? new Refused(422, `Invalid request.\n\n${wrong}`, documentation)
      : undefined
  const plain = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {}
  return {
    world,
    urls,
    token: asked.token,
    asked: `${asked.path}${asked.query.size > 0 ? `?${asked.query}` : ''}`,
    given,
    body: plain as Readonly<Record<string, unknown>>,
    documentation,
    problems,
    ...(invalid !== undefined && {invalid}),
  }
}

function bodyOf({text}: Asked): {body?: unknown; unreadable: boolean} {
  if (text === '') return {unreadable: false}
  try {
    return {body: JSON.parse(text), unreadable: false}
  } catch {
    return {unreadable: true}
  }
}

/** What is wrong with an answer of ours; errors that the description leaves out are free. */
function faultOf({checkAnswer}: Operation, {status, body}: Answer): string | undefined {
  if (!checkAnswer.has(status)) return status >= 400 ? undefined : `${status} is none of its answers`
  const check = checkAnswer.get(status)
  if (check === undefined) return body === undefined || status >= 400 ? undefined : 'this answer has no content'
  if (status >= 400) return undefined
  return check(body) ? undefined : said(check.errors)
}

const said = (errors: readonly ErrorObject[] | null | undefined): string =>
  (errors ?? []).map(({instancePath, message, schemaPath}) => `${instancePath} ${message} (${schemaPath})`).join('; ')
