import {clean} from '../language/clean.ts'

/** A zero-width space: the reader sees the same, the runner sees no command. */
const BREAK = '\u200b'

/**
 * One line for the log of a workflow. The runner reads every line for commands: `::name::` at its beginning and the older
 * `##[name]` anywhere in it, see https://github.com/actions/runner, `ActionCommand.cs`.
 */
export function logLine(text: string): string {
  const line = clean(text, 2000).replaceAll('##[', `##${BREAK}[`)
  return line.trimStart().startsWith('::') ? `${BREAK}${line}` : line
}
