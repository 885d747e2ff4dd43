import {type Path, type Place, startOf} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
import {Lines} from './lines.ts'
import {messages} from './messages.ts'

const BYTE_ORDER_MARKS: readonly {name: string; bytes: readonly number[]}[] = [
  {name: 'UTF-32', bytes: [0xff, 0xfe, 0, 0]},
  {name: 'UTF-32', bytes: [0, 0, 0xfe, 0xff]},
  {name: 'UTF-16', bytes: [0xff, 0xfe]},
  {name: 'UTF-16', bytes: [0xfe, 0xff]},
]

/** Bytes as text, or the one problem why they are none. A UTF-8 byte-order mark is allowed and dropped. */
export function decode(file: Path, bytes: Uint8Array): {text: string} | {problem: Problem} {
  const mark = BYTE_ORDER_MARKS.find(mark => mark.bytes.every((byte, i) => bytes[i] === byte))
  if (mark) return {problem: {at: startOf(file), say: messages.say('encoding', {name: mark.name})}}
  const zero = bytes.indexOf(0)
  if (zero >= 0) {
    const start = bytes.subarray(0, 400)
    const name = start.filter(byte => byte === 0).length * 3 > start.length ? 'UTF-16' : ''
    if (name) return {problem: {at: startOf(file), say: messages.say('encoding', {name})}}
    return {problem: {at: endOf(file, bytes.subarray(0, zero)), say: messages.say('binary', {})}}
  }
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes)}
  } catch {
    return {problem: {at: endOf(file, longestValid(bytes)), say: messages.say('not-utf8', {})}}
  }
}

/** The place after the last whole character; columns count UTF-16 code units. */
function endOf(file: Path, bytes: Uint8Array): Place {
  const before = new TextDecoder('utf-8').decode(bytes, {stream: true})
  return {file, ...new Lines(before).at(before.length), pointer: ''}
}

/** The longest valid beginning, found by halving: valid up to a cut inside a character, which `stream` forgives. */
function longestValid(bytes: Uint8Array): Uint8Array {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (startsValid(bytes.subarray(0, middle))) low = middle
    else high = middle - 1
  }
  return bytes.subarray(0, low)
}

function startsValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes, {stream: true})
    return true
  } catch {
    return false
  }
}
