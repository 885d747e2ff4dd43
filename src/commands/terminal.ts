/** What the terminal can show, read once from the process. */
export interface Terminal {
  readonly width: number
  readonly colour: boolean
  readonly unicode: boolean
}

const NARROW = 40
const WIDE = 110

export function terminal(stream: NodeJS.WriteStream = process.stdout, env: NodeJS.ProcessEnv = process.env): Terminal {
  const forced = env['FORCE_COLOR']
  const asked = forced !== undefined && forced !== '0'
  const refused = (env['NO_COLOR'] ?? '') !== '' || forced === '0' || (env['TERM'] === 'dumb' && !asked)
  const width = stream.isTTY ? Math.min(Math.max(stream.columns || 80, NARROW), WIDE) : 100
  return {width, colour: !refused && (asked || stream.isTTY === true), unicode: unicodeShown(env)}
}

function unicodeShown(env: NodeJS.ProcessEnv): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || ''
  return locale !== 'C' && locale !== 'POSIX' && env['TERM'] !== 'linux'
}

/**
 * In a workflow every line that is printed is read for commands: `::name::` at its beginning and the older `##[name]`
 * anywhere in it, see https://github.com/actions/runner, `ActionCommand.cs`. A zero-width space makes them plain text.
 */
export function inert(text: string): string {
  return text.replaceAll('##[', '##\u200b[').replace(/^([^\S\n]*)(?=::)/gmu, '$1\u200b')
}

/** Writes all of it, also to a pipe that is slower than we are. */
export function print(text: string, stream: NodeJS.WriteStream = process.stdout): Promise<void> {
  return new Promise(resolve => {
    stream.on('error', () => resolve())
    stream.write(inert(text.endsWith('\n') ? text : `${text}\n`), () => resolve())
  })
}
