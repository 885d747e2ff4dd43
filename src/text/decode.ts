import type {Path} from '../words/place.ts'
import type {Problem} from '../words/problem.ts'
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
  if (mark)
    return {
      problem: {
        at: startAt(file, bytes, 0),
        say: messages.say('encoding', {name: mark.name}),
      },
    }
  const zero = bytes.indexOf(0)
  if (zero >= 0) {
    const name =
      bytes.subarray(0, 400).filter(byte => byte === 0).length * 3 > Math.min(bytes.length, 400) ? 'UTF-16' : ''
    const say = name ? messages.say('encoding', {name}) : messages.say('binary', {})
    return {problem: {at: startAt(file, bytes, zero), say}}
  }
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes)}
  } catch {
    const offset = firstInvalid(bytes)
    return {
      problem: {
        at: startAt(file, bytes, offset),
        say: messages.say('not-utf8', {}),
      },
    }
  }
}

function startAt(file: Path, bytes: Uint8Array, offset: number) {
  const before = new TextDecoder('latin1').decode(bytes.subarray(0, offset))
  const lines = before.split('\n')
  return {
    file,
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    pointer: '',
  }
}

/** The longest valid beginning, found by halving: valid up to a cut inside a character, which `stream` forgives. */
function firstInvalid(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (startsValid(bytes.subarray(0, middle))) low = middle
    else high = middle - 1
  }
  return low
}

function startsValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes, {stream: true})
    return true
  } catch {
    return false
  }
}
