import {type DefaultTreeAdapterMap, parse} from 'parse5'

type Node = DefaultTreeAdapterMap['node']
export type Element = DefaultTreeAdapterMap['element']

/** A page for the tests, read as a browser reads it (https://html.spec.whatwg.org/multipage/parsing.html). */
export interface Parsed {
  /** Codes of what is wrong in it. */
  readonly faults: readonly string[]
  readonly elements: readonly Element[]
  /** What a reader sees, on one line. */
  readonly text: string
}

export function parsed(html: string): Parsed {
  const faults: string[] = []
  const tree = parse(html, {onParseError: ({code, startLine}) => faults.push(`${startLine}: ${code}`)})
  return {faults, elements: elementsIn(tree), text: textIn(tree).replaceAll(/\s+/gu, ' ')}
}

function elementsIn(node: Node): Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : []
  return 'tagName' in node ? [node, ...below] : below
}

function textIn(node: Node): string {
  if ('tagName' in node && ['style', 'head', 'desc'].includes(node.tagName)) return ''
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textIn).join('tagName' in node && isInline(node) ? '' : ' ') : ''
}

const isInline = ({tagName}: Element) =>
  ['p', 'li', 'dd', 'dt', 'h1', 'h3', 'code', 'strong', 'summary', 'th', 'td', 'span', 'h2'].includes(tagName)

export function attribute({attrs}: Element, name: string): string | undefined {
  return attrs.find(own => own.name === name)?.value
}
