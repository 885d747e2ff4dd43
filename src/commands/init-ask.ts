import {createInterface} from 'node:readline/promises'
import {type Answers, KEYS, type Key, readFlags} from '../init/answers.ts'
import {messages} from '../init/messages.ts'
import {openQuestions, type Question} from '../init/questions.ts'
import type {Render} from '../language/render.ts'
import {Fault} from './exit.ts'

/** Somebody to ask. */
export interface Terminal {
  question(text: string): Promise<string>
  close(): void
}

/** The terminal, if there is one on both sides. */
export function talk(): Terminal | undefined {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined
  const lines = createInterface({input: process.stdin, output: process.stdout})
  const left = new AbortController()
  // Whoever leaves in the middle of a question would otherwise be waited for.
  lines.once('close', () => left.abort())
  return {question: text => lines.question(text, {signal: left.signal}), close: () => lines.close()}
}

export function hasLeft(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

/** From the flags, and what they leave open from whoever sits there; an existing declaration has said it all. */
export async function answersFor(
  flags: Readonly<Partial<Record<Key, string>>>,
  there: boolean,
  terminal: Terminal | undefined,
  render: Render,
): Promise<Answers> {
  const written = Object.fromEntries(KEYS.flatMap(key => (flags[key] === undefined ? [] : [[key, flags[key]]])))
  const {answers: given, refused} = readFlags(written)
  const [first] = refused
  if (first) throw new Fault(`--${first.key}: ${render(first.say)}`)
  if (there) return {}
  let answers = given
  let number = 0
  for (let last = ''; ; ) {
    const open = openQuestions(answers)
    const [next] = open
    if (!next) return answers
    if (!terminal) throw missing(open, answers, render)
    // The second half of a question keeps its number.
    if (next.follows !== last) number += 1
    last = next.id
    const of = number + open.filter((one, i) => i > 0 && one.follows !== open[i - 1]?.id).length
    const choices = [...next.choices, ...(number === 1 ? [messages.say('ask-unknown', {})] : [])]
    let prompt = [render(messages.say('question', {number, of})), ...[next.ask, ...choices].map(render)].join('\n')
    for (;;) {
      const read = next.read(await terminal.question(`\n${prompt}\n> `))
      if ('refused' in read) prompt = render(read.refused)
      else {
        answers = {...read.answers, ...answers}
        break
      }
    }
  }
}

/** For `--flag`, as somebody would write it. */
const EXAMPLES: Readonly<Record<Key, string>> = {
  name: '"Waiting times"',
  goal: '"Show where families wait longest"',
  unit: 'Youth',
  contact: 'youth-data@example.org',
  about: 'persons',
  because: '"Loop counters count axles"',
  effect: 'contact',
  automation: 'support',
  model: 'unknown',
  status: 'development',
}

function missing(open: readonly Question[], answers: Answers, render: Render): Fault {
  const keys = open.flatMap(question => question.keys.filter(key => answers[key] === undefined))
  const example = `ethics-gate init ${keys.map(key => `--${key} ${EXAMPLES[key]}`).join(' ')} --yes`
  return new Fault(
    render(messages.say('flags-missing', {flags: keys.map(key => `--${key}`)})),
    // Its own words, and longer than a value that others wrote may be.
    `${render(messages.say('flags-hint', {}))}\n  ${example}`,
  )
}

export async function agreed(terminal: Terminal | undefined, render: Render): Promise<boolean> {
  if (!terminal) throw new Fault(render(messages.say('needs-yes', {})))
  const answer = await terminal.question(`${render(messages.say('confirm', {}))} `)
  return render(messages.say('confirm-yes', {})).split(' ').includes(answer.trim().toLowerCase())
}
