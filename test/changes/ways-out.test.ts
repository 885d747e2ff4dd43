import {describe, expect, test} from 'vitest'
import type {Finding, Judgement} from '../../src/gate/finding.ts'
import {blocks} from '../../src/gate/judge.ts'
import {type ChangeGiven, edited, judgedChange, PEOPLE, told} from '../change.ts'
import {type Texts, TODAY} from '../project.ts'
import {review} from '../reviews.ts'
import {resealed, STATES} from './states.ts'

/*
 * No state without an exit: from every pull request that does not pass, a way leads to one that does, by people whom its
 * report names, with the lines that it shows.
 */

const BY_LOGIN = new Map(Object.values(PEOPLE).map(one => [one.login, one]))

/** What the findings alone lead to: their fixes, a new seal where they say so, the lines by those whom they name. */
async function walked(given: ChangeGiven): Promise<Judgement> {
  let now = given
  let judgement = await judgedChange(now)
  for (let turn = 0; turn < 6 && judgement.verdict !== 'passed'; turn++) {
    const next = (await mended(now, judgement)) ?? said(now, judgement, turn)
    if (!next) break
    now = next
    judgement = await judgedChange(now)
  }
  return judgement
}

async function mended(given: ChangeGiven, judgement: Judgement): Promise<ChangeGiven | undefined> {
  const open = judgement.findings.filter(finding => blocks(finding) || holdsUp(finding))
  const stale = open.some(({say}) => ['assessment.changed', 'assessment.unsealed'].includes(say.key))
  const after = stale ? await resealed(given.after) : fixed(given.after, open)
  return after === given.after || same(after, given.after) ? undefined : {...given, after}
}

function holdsUp({disposition, level, standing}: Finding): boolean {
  return disposition === 'awaiting' && level === 'block' && standing === undefined
}

function fixed(files: Texts, open: readonly Finding[]): Texts {
  const unsigned = open.find(({say}) => SIGNATURES.includes(say.key))
  const fix = open.find(finding => finding.fix)?.fix
  if (!fix) return unsigned ? withSignature(files, unsigned) : files
  const text = String(files[fix.file] ?? '').split('\n')
  return {...files, [fix.file]: [...text.slice(0, fix.after), fix.text, ...text.slice(fix.after)].join('\n')}
}

const SIGNATURES = ['assessment.unsigned', 'assessment.signed-before']

/** The signature as the message writes it, with one of those whom it names, in the place of an older one. */
function withSignature(files: Texts, {at, say, awaits}: Finding): Texts {
  const {id, role, seal, number} = say.with
  const item = `{role: ${role}, by: "@${awaits?.holders?.[0]}", seal: ${seal}, pull_request: ${number}}`
  const [before = '', entry = ''] = String(files[at.file]).split(new RegExp(`(?<=\\n {2}${id}:\\n)`))
  const rest = entry.replace(/ {4}signed: .*\n/, '').replace(/( {4}seal: .*\n)/, `$1    signed: [${item}]\n`)
  return {...files, [at.file]: before + rest}
}

/** Everybody who is named pastes the lines for them; whoever objected approves. */
function said(given: ChangeGiven, judgement: Judgement, turn: number): ChangeGiven | undefined {
  const at = `${TODAY}T1${turn}:00:00Z`
  const open = judgement.findings.filter(holdsUp).flatMap(({awaits}) => awaits ?? [])
  const objectors = open.flatMap(({by, code}) => (code === undefined && by ? [by.replace('@', '')] : []))
  // Before an administrator has spoken, it is not known who is one.
  const asked = open.flatMap(({role, code, by, holders = role === 'repository-administrator' ? ['admin'] : []}) =>
    code === undefined ? [] : [{code, login: holders[0] ?? by?.replace('@', '') ?? ''}],
  )
  const logins = [...new Set([...objectors, ...asked.map(({login}) => login)])]
  const reviews = logins.flatMap(login => {
    const account = BY_LOGIN.get(login)
    const own = asked.filter(one => one.login === login).map(({code}) => code)
    return account ? [review(account, own.join('\n'), {at})] : []
  })
  return reviews.length > 0 ? {...given, reviews: [...(given.reviews ?? []), ...reviews]} : undefined
}

function same(one: Texts, other: Texts): boolean {
  const paths = Object.keys({...one, ...other})
  return paths.every(path => one[path] === other[path])
}

describe('there is a way out of', () => {
  test.each(Object.entries(STATES))('%s', async (_, {given, paper, edit, by}) => {
    const stuck = await judgedChange(given)
    expect(stuck.verdict).not.toBe('passed')
    let now = given
    if (paper) {
      const merged = await walked({...given, reviews: [], after: paper(given.before)})
      expect(told(merged)).toEqual(['passed'])
      const before = paper(given.before)
      // What merges by itself is no longer part of the change.
      const rest = Object.fromEntries(
        Object.keys({...given.before, ...given.after}).flatMap(path =>
          given.before[path] === given.after[path] ? [] : [[path, given.after[path] ?? null]],
        ),
      )
      now = {...given, before, after: edited(before, rest)}
    }
    if (edit) now = {...now, after: edit(now.after)}
    if (by) now = {...now, authors: by}
    expect(told(await walked(now))).toEqual(['passed'])
  })
})

describe('whoever has to act is named in', () => {
  test.each(Object.entries(STATES))('%s', async (_, {given}) => {
    const {findings, errors} = await judgedChange(given)
    for (const {awaits, settledBy} of findings.filter(holdsUp)) {
      expect(awaits?.role ?? settledBy?.[0]).toBeTruthy()
      expect(awaits?.code ?? awaits?.by).toBeTruthy()
    }
    for (const {at} of errors) expect(at.file).not.toBe('')
  })
})
