import {type Event, isCommand} from '../event.ts'
import {messages} from '../messages.ts'
import {mayCommand} from './command.ts'
import type {Run} from './run.ts'

type Command = Extract<Event, {kind: 'command'}>

/** A comment that asks for a run. */
export interface Asking {
  readonly id: number
  readonly login: string
  /** Milliseconds, by the forge's clock. */
  readonly at: number
}

const MINUTE = 60_000
/** Far enough back to know whose turn it is, unless somebody asks without a pause for all that time. */
const WINDOW = 10 * MINUTE
/** Accounts beside the one that asks. What others wrote is as if it were not there: rather one run more than one less. */
const MOST_OTHERS = 3

/**
 * At most one command a minute is answered for a pull request. None is dropped: whoever comes too early waits for the rest of
 * the minute, and of several that wait the newest judges, which sees all that the others would have seen. Gives whether this
 * run is to judge; where that cannot be found out, it is.
 */
export async function hasTurn(run: Run, command: Command): Promise<boolean> {
  const {client} = run.forge
  try {
    const since = client.now().getTime() - WINDOW
    const counts = countsFrom(run, command)
    const all = await commandsSince(run, command.number, since)
    const own = all.find(({id}) => id === command.comment) ?? notListed(command, client.now().getTime())
    const first = turnOf(await counted(all, own, counts), own)
    const rest = Math.min(first.at - client.now().getTime(), MINUTE)
    if (!first.isNewest || rest <= 0) return judges(run, first.isNewest)
    run.note(messages.say('command-waits', {seconds: Math.ceil(rest / 1000)}), run.language ?? 'en')
    await run.wait(rest)
    const later = await counted(await commandsSince(run, command.number, since), own, counts)
    return judges(run, turnOf(later, own).isNewest)
  } catch {
    return true
  }
}

/**
 * When a command is answered, and is it the newest of those that are answered then? Never before it was given and less than a
 * minute after; any two answers are at least a minute apart.
 */
export function turnOf(asked: readonly Asking[], own: Asking): {readonly at: number; readonly isNewest: boolean} {
  const inOrder = [...asked].sort((one, other) => one.at - other.at || one.id - other.id)
  const turns = new Map<Asking, number>()
  let turn = Number.NEGATIVE_INFINITY
  for (const one of inOrder) {
    if (one.at > turn) turn = Math.max(one.at, turn + MINUTE)
    turns.set(one, turn)
  }
  const at = turns.get(own) ?? own.at
  const newest = inOrder.findLast(one => turns.get(one) === at) ?? own
  return {at, isNewest: newest === own}
}

function judges(run: Run, isNewest: boolean): boolean {
  if (!isNewest) run.note(messages.say('command-overtaken', {}), run.language ?? 'en')
  return isNewest
}

/** The comment was taken away, or is not shown yet: as if it were given at this moment. */
function notListed({comment, login}: Command, now: number): Asking {
  return {id: comment ?? Number.POSITIVE_INFINITY, login, at: now}
}

async function counted(
  all: readonly Asking[],
  own: Asking,
  counts: (login: string) => Promise<boolean>,
): Promise<Asking[]> {
  const found = [own]
  for (const one of all) if (one.id !== own.id && (await counts(one.login))) found.push(one)
  return found
}

/** Only who may ask for a run can keep another waiting, or do its work. */
function countsFrom(run: Run, command: Command): (login: string) => Promise<boolean> {
  const known = new Map([[command.login.toLowerCase(), Promise.resolve(true)]])
  return async login => {
    const name = login.toLowerCase()
    const asked = known.get(name)
    if (asked) return asked
    if (known.size > MOST_OTHERS) return false
    const found = mayCommand(run, {...command, login})
    known.set(name, found)
    return found
  }
}

/** What is written with a run's own token starts no other run (https://docs.github.com/actions/concepts/security/github_token). */
const STARTS_NOTHING = 'github-actions[bot]'

interface Listed {
  readonly id?: unknown
  readonly body?: unknown
  readonly created_at?: unknown
  readonly updated_at?: unknown
  readonly user?: {readonly login?: unknown} | null
}

/**
 * In one request: of more than a hundred comments only the oldest. One that was edited may have been something else when runs
 * were started, so no run is known to answer it.
 */
async function commandsSince({forge}: Run, number: number, since: number): Promise<Asking[]> {
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'
  const {data} = await forge.client.rest<readonly Listed[]>(route, {
    issue_number: number,
    since: new Date(since).toISOString(),
    per_page: 100,
  })
  return data.flatMap(({id, body, created_at, updated_at, user}) => {
    const [login, at] = [user?.login, Date.parse(String(created_at))]
    const hasRun = typeof body === 'string' && isCommand(body) && updated_at === created_at && login !== STARTS_NOTHING
    return hasRun && typeof id === 'number' && typeof login === 'string' && at >= since ? [{id, login, at}] : []
  })
}
