import type {Root, RootContent} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import type {Section} from './file.ts'

const MARK = /^<!--\s*part:\s*([a-z0-9][a-z0-9-]*)\s*-->/

/** A Markdown document taken apart. */
export interface MarkdownParts {
  readonly sections: readonly Section[]
  /** The words outside headings, comments and code. */
  readonly words: string
}

/**
 * The sections of a Markdown document: one for each heading and for each `<!-- part: id -->` mark, with the words that
 * stand under it. Comments, code and the headings below it are no words of its own.
 */
export function readMarkdown(markdown: string): MarkdownParts {
  const tree: Root = fromMarkdown(markdown)
  const open: {title: string; kind: Section['kind']; rank: number; line: number; words: string[]}[] = []
  const sections: typeof open = []
  const words: string[] = []
  for (const node of tree.children) {
    const line = node.position?.start.line ?? 1
    const mark = node.type === 'html' ? MARK.exec(node.value) : null
    if (node.type === 'heading') {
      while ((open.at(-1)?.rank ?? 0) >= node.depth) open.pop()
      begin({title: textOf(node).trim(), kind: 'heading', rank: node.depth, line, words: []})
    } else if (mark) {
      const rank = (open.findLast(section => section.kind === 'heading')?.rank ?? 0) + 0.5
      while ((open.at(-1)?.rank ?? 0) >= rank) open.pop()
      begin({title: mark[1] ?? '', kind: 'mark', rank, line, words: []})
    } else {
      const text = textOf(node)
      words.push(text)
      for (const section of open) section.words.push(text)
    }
  }
  return {
    sections: sections.map(({words: own, ...section}) => ({...section, text: own.join('\n').trim()})),
    words: words.join('\n').trim(),
  }

  function begin(section: (typeof open)[number]) {
    open.push(section)
    sections.push(section)
  }
}

function textOf(root: RootContent): string {
  // A loop, not recursion: a document may be nested as deep as its author likes.
  const parts: string[] = []
  const todo: RootContent[] = [root]
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (node.type === 'text' || node.type === 'inlineCode') parts.push(node.value)
    if (node.type === 'paragraph' || node.type === 'listItem') parts.push('\n')
    if ('children' in node) todo.push(...([...node.children].reverse() as RootContent[]))
  }
  return parts.join('')
}
