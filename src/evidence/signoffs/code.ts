import {createHash} from 'node:crypto'
import canonicalize from 'canonicalize'
import type {Contents} from './content.ts'

/** More than GitHub lets a review hold; what comes after it is not read, and so signs nothing. */
const LONGEST_BODY = 100_000

/**
 * A system as a line names it: with its project, unless it is the only one and has the project's own name. Two projects can
 * each have a system of one name, and a line for the one must sign nothing of the other.
 */
export function signedSystem(project: string, system: string): string {
  return project === system ? system : `${project}/${system}`
}

/** The line that signs an assessment in a review: one line for one state of it, in one role. */
export function signLine(system: string, assessment: string, role: string, seal: string): string {
  return onOneLine(`ethics: sign ${system}/${assessment} ${role} ${seal}`)
}

/** The line that approves anything else: what it is, in which role, and the digest of what was seen. */
export function approveLine(what: string, role: string, digest: string): string {
  return onOneLine(`ethics: approve ${oneWord(what)} ${role} ${digest}`)
}

/** The line that asks that somebody else decides about the whole pull request. */
export function escalateLine(role: string): string {
  return onOneLine(`ethics: escalate ${role}`)
}

/**
 * `a1-` and the first 128 bits, in hexadecimal, of the SHA-256 of the canonical JSON (RFC 8785) of what is approved: what it
 * says, and what the files hold that it is about. `what`
 * goes in as it was given, so that two things whose names look alike on a line are still told apart.
 *
 * @throws where the items hold something that JSON cannot, such as NaN.
 */
export function digestOf(
  what: string,
  {items, contents}: {readonly items: readonly unknown[]; readonly contents: Contents},
): string {
  const text = canonicalize({what, items, contents}) ?? ''
  return `a1-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`
}

/** What is written in a review that may be for the gate. */
export interface Written {
  /** Lines that begin as one of these, as they stand alone, without the spaces at their ends. */
  readonly alone: ReadonlySet<string>
  /** Other lines that hold the word: something was meant, and does not count. */
  readonly within: readonly string[]
}

const WORD = 'ethics: '
/** A review holds a line for each role and assessment; whoever needs more of them writes a second review. */
const MOST_LINES = 1000
const WITHIN = {lines: 50, characters: 1000} as const

/**
 * The lines of a review that are for the gate. One inside a fence counts, because the comment shows it in one and people copy
 * the fence; one after `> ` is somebody else's, and one in an HTML comment is seen by nobody.
 */
export function writtenIn(body: string): Written {
  const lines = visible(body.slice(0, LONGEST_BODY))
    .split(/\r\n|\n|\r/)
    .filter(line => line.includes(WORD))
    .slice(0, MOST_LINES)
  return {
    alone: new Set(lines.filter(line => line.startsWith(WORD)).map(withoutEnd)),
    within: lines
      .filter(line => !line.startsWith(WORD))
      .slice(0, WITHIN.lines)
      .map(line => line.slice(0, WITHIN.characters)),
  }
}

/** Does a line stand alone on a line of a review? Only spaces may follow it. */
export function quotes(body: string, line: string): boolean {
  return writtenIn(body).alone.has(line)
}

/** The body with every HTML comment, one that is never closed too, as a sign that is part of no line. */
function visible(body: string): string {
  const parts: string[] = []
  let from = 0
  for (;;) {
    const open = body.indexOf('<!--', from)
    if (open < 0) return [...parts, body.slice(from)].join('\0')
    parts.push(body.slice(from, open))
    const close = body.indexOf('-->', open + '<!--'.length)
    if (close < 0) return [...parts, ''].join('\0')
    from = close + '-->'.length
  }
}

/** Not with a pattern: one that looks for spaces at an end is slow where many stand before something else. */
function withoutEnd(line: string): string {
  let end = line.length
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--
  return line.slice(0, end)
}

function onOneLine(text: string): string {
  return text.replaceAll(/[\s\p{C}]+/gu, ' ').trim()
}

/** Names may hold spaces and signs that would break a line apart, or a code span around it. */
function oneWord(what: string): string {
  return what.replaceAll(/[^A-Za-z0-9._/@+-]+/g, '-')
}
