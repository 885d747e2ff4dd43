/**
 * Workflow commands on standard output, read the way the runner reads them: every line, `::name key=value::data` at its
 * beginning, else the older `##[name key=value]data` anywhere in it.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands, and `ActionCommand.cs` in
 * https://github.com/actions/runner.
 */

export interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** Names that the runner acts upon; a line with any other name is text. */
const KNOWN = new Set(
  'add-mask add-matcher add-path debug echo endgroup error group internal-set-repo-path notice remove-matcher save-state set-env set-output stop-commands warning'.split(
    ' ',
  ),
)

interface Form {
  readonly separator: string
  readonly data: readonly Escape[]
  readonly property: readonly Escape[]
}
type Escape = readonly [written: string, meant: string]

const DATA: readonly Escape[] = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
]
const FORM: Form = {
  separator: ',',
  data: DATA,
  property: [
    ['%0D', '\r'],
    ['%0A', '\n'],
    ['%3A', ':'],
    ['%2C', ','],
    ['%25', '%'],
  ],
}
const OLD_ESCAPES: readonly Escape[] = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
]
const OLD_FORM: Form = {separator: ';', data: OLD_ESCAPES, property: OLD_ESCAPES}

/** Everything that was printed, as commands and as lines of text. */
export function readOutput(stdout: string): {readonly commands: readonly Command[]; readonly lines: readonly string[]} {
  const commands: Command[] = []
  const lines: string[] = []
  for (const line of stdout.split(/\r\n|\r|\n/)) {
    const command = commandIn(line)
    if (command) commands.push(command)
    else if (line !== '') lines.push(line)
  }
  return {commands, lines}
}

export function commandIn(line: string): Command | undefined {
  return newForm(line.trimStart()) ?? oldForm(line)
}

function newForm(line: string): Command | undefined {
  const end = line.startsWith('::') ? line.indexOf('::', 2) : -1
  return end < 0 ? undefined : parse(line.slice(2, end), line.slice(end + 2), FORM)
}

function oldForm(line: string): Command | undefined {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  return end < 0 ? undefined : parse(line.slice(start + 3, end), line.slice(end + 1), OLD_FORM)
}

function parse(info: string, data: string, form: Form): Command | undefined {
  const space = info.indexOf(' ')
  const name = (space < 0 ? info : info.slice(0, space)).toLowerCase()
  if (!KNOWN.has(name)) return undefined
  const pairs = (space < 0 ? '' : info.slice(space + 1)).split(form.separator).flatMap(pair => {
    const equals = pair.trim().indexOf('=')
    const [key, value] = [pair.trim().slice(0, equals), pair.trim().slice(equals + 1)]
    return equals > 0 && value !== '' ? [[key.toLowerCase(), read(value, form.property)] as const] : []
  })
  return {name, properties: Object.fromEntries(pairs), data: read(data, form.data)}
}

/** One replacement after the other, `%25` last: the runner's own order. */
function read(text: string, escapes: readonly Escape[]): string {
  return escapes.reduce((done, [written, meant]) => done.replaceAll(written, meant), text)
}
