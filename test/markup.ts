import type {Nodes} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'

/** Elements that a report writes itself: folds, line breaks, and the mark in the first line of a comment. */
const OWN = /^(?:<\/?(?:details|summary)>|<br>|<!-- ethics-gate: [a-z]+ -->)/

/** Everything that is more than text: foreign elements, images, links to elsewhere than `origin`, and mentions outside code. */
export function markupIn(
  markdown: string,
  {mention, origin}: {readonly mention: string; readonly origin?: string},
): string[] {
  const found: string[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'image' || node.type === 'definition') found.push(node.type)
    if (node.type === 'link' && (origin === undefined || !node.url.startsWith(`${origin}/`))) found.push(node.url)
    if (node.type === 'html' && !OWN.test(node.value)) found.push(node.value)
    if (node.type === 'text' && node.value.includes(mention)) found.push(node.value)
    if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(fromMarkdown(markdown))
  return found
}
