import type {Message} from '../words/message.ts'

/** Writes a message in the language that was chosen. */
export type Write = (message: Message) => string

const WIDTH = 120

/** `key: {name: value, …}` on one line, or a line each where that is too long; empty where no value is known. */
export function flow(key: string, values: Readonly<Record<string, string | null | undefined>>): string {
  const known = Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, scalar(value)] as const],
  )
  if (known.length === 0) return ''
  const line = `${key}: {${known.map(([name, value]) => `${name}: ${value}`).join(', ')}}`
  if (line.length <= WIDTH) return line
  return [`${key}:`, ...known.map(([name, value]) => `  ${name}: ${value}`)].join('\n')
}

/** Words that YAML reads as they stand, also between braces; anything else in double quotes, with the escapes of JSON. */
const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{N} ./_()'’–-]*[\p{L}\p{N}.)])?$/u

export function scalar(value: string): string {
  return PLAIN.test(value) ? value : JSON.stringify(value)
}

/** Comment lines, broken between words: nothing in a code mark is broken, so that names can be copied. */
export function listed(said: readonly Message[], write: Write): string[] {
  return said.flatMap(message => wrapped(write(message)).map(line => `# ${line}`))
}

function wrapped(text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 3 > WIDTH) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
