/**
 * The files through which a step sets outputs: `name=value` on a line, or `name<<delimiter`, lines, and the delimiter on a
 * line of its own. https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#multiline-strings, and
 * `FileCommandManager.cs` in https://github.com/actions/runner.
 */
export function readKeyValues(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  const lines = text.endsWith('\n') ? text.slice(0, -1).split('\n') : text.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (line === '') continue
    const [equals, heredoc] = [line.indexOf('='), line.indexOf('<<')]
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      if (equals === 0) throw new Error(`Invalid format '${line}'. Name must not be empty`)
      values.set(line.slice(0, equals), line.slice(equals + 1))
    } else if (heredoc >= 0) {
      const [name, delimiter] = [line.slice(0, heredoc), line.slice(heredoc + 2)]
      if (name === '' || delimiter === '')
        throw new Error(`Invalid format '${line}'. Name and delimiter must not be empty`)
      const end = lines.indexOf(delimiter, i + 1)
      if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`)
      values.set(name, lines.slice(i + 1, end).join('\n'))
      i = end
    } else throw new Error(`Invalid format '${line}'`)
  }
  return values
}
