import {clean} from '../../language/clean.ts'
import type {Render} from '../../language/render.ts'
import type {Layout} from '../../report/console/layout.ts'
import {inline} from '../../report/gfm.ts'
import type {Message} from '../../words/message.ts'
import type {Account} from '../../words/review.ts'
import type {Carried} from './carried.ts'
import type {Found, Swept, SweptAll} from './gather.ts'
import {messages} from './messages.ts'

/** Ungated commits for which nobody has answered since. */
export function open({branches}: SweptAll): Found[] {
  return branches.flatMap(({found}) => found.filter(({ratified}) => !ratified))
}

/** Could everything be looked at that was asked for? */
export function isWhole({branches}: SweptAll): boolean {
  return branches.every(({ends}) => ends !== 'cut')
}

/** One line of JSON for each branch and for each ungated commit; version 1 of the format. */
export function jsonLines(swept: SweptAll, repository: string): string {
  const {folder, faults} = swept
  const lines: unknown[] = [
    {sweep: 1, type: 'gate-folder', repository, ...folder, faults},
    ...swept.branches.flatMap(({found, ...branch}) => [
      {type: 'branch', repository, ...branch, ungated: found.length},
      ...found.map(one => ({type: 'ungated', repository, ...one})),
    ]),
  ]
  return lines.map(line => `${JSON.stringify(line)}\n`).join('')
}

export function consoleReport(swept: SweptAll, render: Render, {wrap, paint}: Layout): string {
  const one = (found: Found) => {
    const title = `${paint.yellow(found.commit.slice(0, 12))}  ${paint.bold(clean(plain(found.headline)))}`
    return [wrap(title, '  ', '    '), ...told(found).map(said => wrap(render(said), '    '))].join('\n')
  }
  const blocks = swept.branches.flatMap(branch => [
    [...heads(branch).map(said => wrap(render(said))), ...branch.found.map(one)].join('\n'),
  ])
  return [...blocks, ...tail(swept).map(said => wrap(render(said)))].join('\n\n')
}

export function markdownReport(swept: SweptAll, render: Render): string {
  const one = (found: Found) =>
    [
      `- ${inline(`\`${found.commit.slice(0, 12)}\``)} ${inline(plain(found.headline))}`,
      ...told(found).map(said => `  ${inline(render(said))}`),
    ].join('  \n')
  const blocks = swept.branches.flatMap(branch => [
    heads(branch)
      .map(said => inline(render(said)))
      .join('\n\n'),
    ...(branch.found.length > 0 ? [branch.found.map(one).join('\n')] : []),
  ])
  return `${[...blocks, ...tail(swept).map(said => inline(render(said)))].join('\n\n')}\n`
}

/** A headline is anybody's text: no code marks in it, or they would pair with ours. */
function plain(headline: string): string {
  return headline.replaceAll('`', "'")
}

function heads({branch, examined, ends, found, crowded}: Swept): Message[] {
  const left = found.filter(({ratified}) => !ratified).length
  return [
    found.length === 0
      ? messages.say('clean', {branch, examined})
      : messages.say('found', {branch, examined, ungated: found.length, open: left}),
    ...(ends === 'cut' ? [messages.say('cut', {branch, examined})] : []),
    ...(crowded.length > 0 ? [messages.say('crowded', {numbers: crowded.map(({number}) => number)})] : []),
  ]
}

function told({why, pull, says, ratified, carried}: Found): Message[] {
  return [
    messages.say('ungated', {why}),
    pull
      ? messages.say('pull', {number: pull.number, by: loginOf(pull.by), at: pull.at.slice(0, 10)})
      : messages.say('says', {by: loginOf(says.by), at: says.dated.slice(0, 10)}),
    ...(carried === 'unknown' ? [messages.say('carried-unknown', {})] : contents(carried)),
    ...(ratified ? [messages.say('ratified', {})] : []),
  ]
}

const MOST_PATHS = 5
const KINDS = ['gate', 'declarations', 'signed', 'evidence', 'other'] as const

function contents(carried: Carried): Message[] {
  const kinds = KINDS.filter(kind => carried[kind].length > 0)
  if (kinds.length === 0) return [messages.say('carried-nothing', {})]
  return kinds.map(kind => {
    const paths = carried[kind]
    return messages.say(`carried-${kind}`, {count: paths.length, paths: paths.slice(0, MOST_PATHS)})
  })
}

function tail(swept: SweptAll): Message[] {
  const {folder, faults} = swept
  return [
    ...(faults.length > 0 ? [messages.say('fault', {places: faults})] : []),
    ...(folder.kind === 'adoption' ? [messages.say('folder-adoption', {})] : []),
    ...(folder.kind === 'unknown' ? [messages.say('folder-unknown', {})] : []),
    ...(folder.kind === 'gated' && folder.ungated.length > 0
      ? [messages.say('folder-ungated', {count: folder.ungated.length, commit: folder.commit.slice(0, 12)})]
      : []),
    ...(open(swept).length > 0 ? [messages.say('remedy', {})] : []),
  ]
}

function loginOf(account: Account | null): string {
  return account?.login ?? '?'
}
