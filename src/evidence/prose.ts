/**
 * The words of a Markdown document outside headings, comments and code blocks, line by line: enough to see whether it has
 * text of its own. Taking it apart for real costs far more and is done only where its parts are asked for.
 */
export function proseOf(markdown: string): string {
  const kept: string[] = []
  let fence: string | undefined
  for (const line of withoutComments(markdown).split('\n')) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true && line.trim() === mark) fence = undefined
    } else if (mark !== undefined) fence = mark
    else if (!/^ {0,3}(#{1,6}([ \t]|$)|(=+|-+)[ \t]*$)/.test(line)) kept.push(line)
  }
  return kept.join('\n').trim()
}

function withoutComments(text: string): string {
  const parts: string[] = []
  let from = 0
  for (;;) {
    const start = text.indexOf('<!--', from)
    if (start < 0) return parts.join('') + text.slice(from)
    parts.push(text.slice(from, start))
    const end = text.indexOf('-->', start + 4)
    // An unclosed comment hides the rest, as it does on a page.
    if (end < 0) return parts.join('')
    from = end + 3
  }
}
