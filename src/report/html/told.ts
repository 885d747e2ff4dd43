import {biasFigure} from '../forest/forest.ts'
import type {Told} from '../told.ts'
import type {Voice} from '../voice.ts'
import {code, escaped, prose} from './escape.ts'

/** One item as an article; a rule is explained once on a page. */
export function inFull(told: Told, again: boolean, voice: Voice): string {
  const {say} = voice
  const points = [
    ...(told.why === undefined ? [] : [[say('label-why', {}), told.why] as const]),
    ...(told.how === undefined ? [] : [[say('label-todo', {}), told.how] as const]),
    [say('label-who', {}), told.who] as const,
  ]
  return article('blocking', told, voice, [
    `<p>${prose(told.found)}</p>`,
    ...because(told),
    ...(again ? [] : [described(points)]),
    ...pasted(told),
    ...also(told, voice),
    ...figure(told, voice),
  ])
}

export function shortly(told: Told, voice: Voice): string {
  return article('', told, voice, [
    `<p>${prose(told.found)}</p>`,
    ...because(told),
    ...(told.how === undefined ? [] : [`<p>${escaped(voice.say('label-todo', {}))}: ${prose(told.how)}</p>`]),
    ...pasted(told),
    ...also(told, voice),
    ...figure(told, voice),
  ])
}

/** What is settled for now or does not apply yet; `state` says which of these, and then what was found. */
export function settled(told: Told, state: string, voice: Voice): string {
  const found = state === '' ? [] : [`<p>${prose(told.found)}</p>`]
  return article('', told, voice, [...found, ...because(told), ...figure(told, voice)], state)
}

function article(kind: '' | 'blocking', told: Told, voice: Voice, contents: readonly string[], state = ''): string {
  const rule = told.rules.length === 1 && told.rules[0] !== told.title ? [code(told.rules[0] ?? '')] : []
  const about = [...rule, escaped(told.outcome), code(voice.place(told.at)), ...(state === '' ? [] : [escaped(state)])]
  return [
    kind === '' ? '<article>' : `<article class="${kind}">`,
    `<h3>${prose(told.title)}</h3>`,
    `<p class="meta">${about.join(' · ')}</p>`,
    ...contents,
    '</article>',
  ].join('\n')
}

/** Pairs of a label and a text. */
export function described(points: readonly (readonly [label: string, text: string])[]): string {
  return `<dl>${points.map(([label, text]) => `<dt>${prose(label)}</dt><dd>${prose(text)}</dd>`).join('')}</dl>`
}

const MOST_ALSO = 200

/** What follows from it, folded away. */
function also({also: lines}: Told, {say}: Voice): string[] {
  if (lines.length === 0) return []
  const more = lines.length - MOST_ALSO
  const list = [
    ...lines.slice(0, MOST_ALSO).map(({line, found}) => `${line}${found === '' ? '' : `. ${found}`}`),
    ...(more > 0 ? [say('more', {count: more})] : []),
  ]
  const items = list.map(line => `<li>${prose(line)}</li>`).join('')
  return [`<details><summary>${escaped(say('also', {count: lines.length}))}</summary><ul>${items}</ul></details>`]
}

function because({because}: Told): string[] {
  return because === undefined ? [] : [`<p>${prose(because)}</p>`]
}

export function pasted({fixes}: Pick<Told, 'fixes'>): string[] {
  return fixes.flatMap(({lead, lines}) => [`<p>${prose(lead)}</p>`, toCopy(lines)])
}

/** Lines to copy, cleaned already. */
export function toCopy(lines: readonly string[]): string {
  return `<pre><code>${lines.map(escaped).join('\n')}</code></pre>`
}

function figure({detail}: Told, voice: Voice): string[] {
  return detail ? [biasFigure(detail, voice)] : []
}
