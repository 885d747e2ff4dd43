import {looksLikeFullName, looksLikeValue} from '../evidence/tree-facts/values.ts'
import type {BiasDetail, BiasGroup} from '../words/detail.ts'
import type {Message} from '../words/message.ts'
import type {Path, Place} from '../words/place.ts'
import type {Finding} from './finding.ts'

/** In place of what may be data of a person: its place in the file says where to look. */
export const HIDDEN = '•••'

const LONGEST_GROUP = 40
/** More groups than this with two capitalised words are people rather than groups. */
const MOST_GROUPS = 20

type Kind = 'number' | 'name' | 'headers'

/** What these messages fill in is copied from a file with figures, and can be anything where that file was none. */
const FROM_FILES: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  'bias-evidence.attribute-unknown': {name: 'name'},
  'bias-evidence.column-unknown': {name: 'headers'},
  'bias-evidence.group-unknown': {name: 'name'},
  'bias-evidence.measured-on-unknown': {value: 'name'},
  'bias-evidence.no-column': {known: 'headers'},
  'bias-evidence.not-a-number': {value: 'number'},
  'bias-evidence.stratum-twice': {stratum: 'name'},
  'bias-evidence.strata-missing': {strata: 'name'},
  'bias-mapping.unread': {names: 'name'},
  'bias.event-unknown': {event: 'name'},
  'read.csv-header-twice': {name: 'headers'},
}

/**
 * Findings as they may be shown to anybody: a file with data of persons can be committed by mistake, and a comment keeps what
 * it once said. No cell of such a file is repeated, and neither is a header or a group that looks like a person.
 */
export function withoutPersonalData(findings: readonly Finding[]): Finding[] {
  const groups = personalGroups(findings)
  const files = filesWithoutHeader(findings)
  const hide = (message: Message): Message => hideIn(message, groups)
  return findings.map(finding => ({
    ...finding,
    at: withoutKeys(finding.at),
    say: hideIn(finding.say, groups, files.has(finding.at.file)),
    ...(finding.because && {because: hide(finding.because)}),
    ...(finding.detail && {detail: inDetail(finding.detail, groups, hide)}),
  }))
}

/** A number or address of a person, or anything with an at sign or six digits in a row. */
function isValue(text: string): boolean {
  return looksLikeValue(text) || text.includes('@') || /\d{6}/.test(text.replaceAll(/[\s.-]/g, ''))
}

function isPerson(text: string): boolean {
  return isValue(text) || looksLikeFullName(text)
}

/** A row of headers holds no value of a person, nor a name beside a number. */
function isHeaders(cells: readonly string[]): boolean {
  return !cells.some(isValue) && !(cells.some(looksLikeFullName) && cells.some(isFigure))
}

/** A year can head a column. */
const isFigure = (cell: string): boolean => /^-?\d+(?:[.,]\d+)?$/.test(cell) && !/^(?:19|20)\d\d$/.test(cell)

/** What stands where a number should be: only what is nearly one tells nothing of a person. */
function isNearlyNumber(text: string): boolean {
  if (text.length > 15 || looksLikeValue(text)) return false
  return (
    /^[<>≤≥~=]?\s?[-+]?\d[\d.,' ]*\s?%?$/.test(text) || /^(?:[-–—*.x]|n\/?a|nan|null|none|nil|inf|-inf)$/i.test(text)
  )
}

/** The group names to hide, each with the position that is shown in its place. */
function personalGroups(findings: readonly Finding[]): ReadonlyMap<string, string> {
  const hidden = new Map<string, string>()
  for (const {detail} of findings) {
    if (!detail) continue
    const names = [...new Set(detail.groups.map(({group}) => group))]
    names.forEach((name, index) => {
      const isOne =
        name.length > LONGEST_GROUP || looksLikeValue(name) || (names.length > MOST_GROUPS && looksLikeFullName(name))
      if (isOne) hidden.set(name, `#${index + 1}`)
    })
  }
  return hidden
}

/** Files whose first row is not one of headers: its other cells are of the same person. */
function filesWithoutHeader(findings: readonly Finding[]): ReadonlySet<Path> {
  const cells = new Map<Path, string[]>()
  for (const {at, say} of findings) {
    if (say.key !== 'bias-evidence.column-unknown') continue
    cells.set(at.file, [...(cells.get(at.file) ?? []), ...textsIn(say.with['name'])])
  }
  return new Set([...cells].flatMap(([file, names]) => (isHeaders(names) ? [] : [file])))
}

function hideIn({key, with: filled}: Message, groups: ReadonlyMap<string, string>, noHeader = false): Message {
  const fromFile = FROM_FILES[key] ?? {}
  const entries = Object.entries(filled).map(([name, value]): [string, unknown] => {
    const kind = Object.hasOwn(fromFile, name) ? fromFile[name] : undefined
    if (kind === 'headers') return [name, noHeader || !isHeaders(textsIn(value)) ? hiddenAs(value) : value]
    if (kind === 'number') return [name, each(value, text => (isNearlyNumber(text) ? text : HIDDEN))]
    if (kind === 'name') return [name, each(value, text => (isPerson(text) ? HIDDEN : text))]
    return [name, each(value, text => groups.get(text) ?? valueless(text))]
  })
  return {key, with: Object.fromEntries(entries)}
}

const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap(item => (typeof item === 'string' ? [item] : []))

const hiddenAs = (value: unknown): unknown => (Array.isArray(value) ? [HIDDEN] : HIDDEN)

/** Whatever the text is about, a number of a person or an address is none of it. */
const valueless = (text: string): string => (looksLikeValue(text) ? HIDDEN : text)

const DEEPEST = 6

function each(value: unknown, change: (text: string) => string, depth = DEEPEST): unknown {
  if (typeof value === 'string') return change(value)
  if (typeof value !== 'object' || value === null || depth === 0) return value
  if (Array.isArray(value)) return value.map(item => each(item, change, depth - 1))
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, each(item, change, depth - 1)]))
}

function inDetail(detail: BiasDetail, groups: ReadonlyMap<string, string>, hide: (message: Message) => Message) {
  const shown = (name: string) => groups.get(name) ?? name
  const renamed = (list: readonly BiasGroup[]) => list.map(one => ({...one, group: shown(one.group)}))
  const pair = <T extends {readonly group: string; readonly against: string}>(one: T): T => ({
    ...one,
    group: shown(one.group),
    against: shown(one.against),
  })
  return {
    ...detail,
    groups: renamed(detail.groups),
    comparisons: detail.comparisons.map(pair),
    ...(detail.beside && {beside: detail.beside.map(one => ({...one, groups: renamed(one.groups)}))}),
    ...(detail.stratified && {
      stratified: detail.stratified.map(one => ({
        ...pair(one),
        strata: one.strata.map(stratum => ({...stratum, value: valueless(stratum.value)})),
      })),
    }),
    ...(detail.notes && {notes: detail.notes.map(hide)}),
  } satisfies BiasDetail
}

/** Keywords of JSON-LD, see https://www.w3.org/TR/json-ld11/#syntax-tokens-and-keywords. */
const KEYWORDS = new Set(['@context', '@graph', '@id', '@list', '@set', '@type', '@value'])

/** Keys on the way to a place in a document with data: a number of a person can be one. */
function withoutKeys(at: Place): Place {
  if (at.pointer === '' || /\.ya?ml$/i.test(at.file)) return at
  const isPlain = (key: string) => key === '' || KEYWORDS.has(key) || !isPerson(unescaped(key))
  const keys = at.pointer.split('/').map(key => (isPlain(key) ? key : HIDDEN))
  return {...at, pointer: keys.join('/')}
}

/** RFC 6901, section 4. */
const unescaped = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~')
