import {spawnSync} from 'node:child_process'
import {type DefaultTreeAdapterMap, parseFragment} from 'parse5'

type Node = DefaultTreeAdapterMap['node']

const EXTENSIONS = ['table', 'autolink', 'strikethrough', 'tasklist', 'footnotes'].flatMap(name => ['-e', name])

export const cmark = spawnSync('cmark-gfm', ['--version'])

/** Many texts rendered as GitHub renders them, in one run; what one leaves open swallows the mark behind it, which fails. */
export function rendered(texts: readonly string[]): string[] {
  const mark = (index: number) => `<!-- end of ${index} -->`
  const input = texts.map((text, index) => `${text}\n\n${mark(index)}\n\n`).join('')
  const {stdout} = spawnSync('cmark-gfm', [...EXTENSIONS, '--unsafe'], {
    input,
    encoding: 'utf8',
    maxBuffer: 1_000_000_000,
  })
  let rest = stdout
  return texts.map((_, index) => {
    const end = rest.indexOf(`\n${mark(index)}\n`)
    if (end < 0) throw new Error(`text ${index} leaves something open: ${texts[index]}`)
    const own = rest.slice(0, end + 1)
    rest = rest.slice(end + mark(index).length + 2)
    return own
  })
}

const ELEMENTS = new Set('h2 h3 h4 p ul li strong code pre details summary table thead tbody tr th td br a'.split(' '))
const ATTRIBUTES = new Map([
  ['code', /^class=language-(?:yaml|text|suggestion)$/u],
  ['th', /^align=(?:left|right)$/u],
  ['td', /^align=(?:left|right)$/u],
])

/** What GitHub makes a link of once the Markdown is read. */
const REFERENCES: readonly RegExp[] = [
  /@[a-z\d]/iu,
  /#\d/u,
  /\bGH-\d/iu,
  /\b(?=\d*[a-f])(?=[a-f]*\d)[\da-f]{7,40}\b/u,
  /[a-z]:\/\//iu,
  /\bwww\./iu,
  /:[\w+-]+:/u,
]
/** All but line breaks and the zero-width space that breaks references. */
const UNSEEN = /(?![\n\u200b])[\p{Cc}\p{Cf}]/u

/** What somebody else's text has become that the product did not write; nothing where all is well. */
export function intrusions(html: string, addresses: readonly string[]): string[] {
  const faults: string[] = []
  const count = (tag: string) => html.split(tag).length - 1
  if (count('<details>') !== count('</details>')) faults.push('open details')
  if (UNSEEN.test(html)) faults.push('a character that turns text round or cannot be seen')
  const visit = (node: Node, inCode: boolean): void => {
    if ('tagName' in node) faults.push(...elementFaults(node, addresses))
    if (node.nodeName === '#comment' && 'data' in node && node.data !== ' ethics-gate: main ')
      faults.push(`comment ${node.data}`)
    if (node.nodeName === '#text' && 'value' in node && !inCode) {
      for (const found of REFERENCES) {
        const [text] = found.exec(node.value) ?? []
        if (text !== undefined) faults.push(`reference ${text} in ${node.value.slice(0, 100)}`)
      }
    }
    const code = inCode || ['code', 'pre'].includes(node.nodeName)
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, code)
  }
  visit(parseFragment(html), false)
  return faults
}

function elementFaults(node: DefaultTreeAdapterMap['element'], addresses: readonly string[]): string[] {
  const {tagName, attrs} = node
  if (!ELEMENTS.has(tagName)) return [`element ${tagName}`]
  return attrs.flatMap(({name, value}) => {
    const known =
      tagName === 'a'
        ? name === 'href' && addresses.some(address => value.startsWith(address))
        : ATTRIBUTES.get(tagName)?.test(`${name}=${value}`)
    return known ? [] : [`${tagName} ${name}=${value}`]
  })
}

/** Rows of one table in the Markdown that do not have as many cells as its first: a renderer drops or invents the others. */
export function tornRows(markdown: string): string[] {
  const cells = (row: string) => row.match(/(?<!\\)\|/gu)?.length ?? 0
  const lines = markdown.replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gmu, '').split('\n')
  return lines.filter((line, index) => {
    const before = lines[index - 1] ?? ''
    return line.startsWith('|') && before.startsWith('|') && cells(line) !== cells(before)
  })
}
