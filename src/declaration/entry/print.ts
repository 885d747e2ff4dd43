import type {Open} from './shape.ts'
import type {Branch, Tree} from './tree.ts'

/** A line of YAML in which answers are still open. */
export type Line = readonly (string | Open)[]

const WIDTH = 100

/** Keys of a map or entries of a list, each on lines of its own. */
export function linesOf(tree: Tree, indent: string): Line[] {
  if (tree.kind === 'map') return block(tree.entries, indent)
  if (tree.kind === 'list') return [...tree.items.values()].flatMap(item => entry(item, indent))
  return []
}

/** An entry of a list, on one line where that is short. */
function entry(item: Tree, indent: string): Line[] {
  const onOne: Line = [`${indent}- `, ...flow(item)]
  if (item.kind !== 'map' || widthOf(onOne) <= WIDTH) return [onOne]
  return block(item.entries, `${indent}  `).map((line, index) => {
    const [first = '', ...rest] = line
    return index === 0 && typeof first === 'string' ? [`${indent}- ${first.trimStart()}`, ...rest] : line
  })
}

function block(branch: Branch, indent: string): Line[] {
  return [...branch].flatMap(([key, tree]): Line[] => {
    const onOne: Line = [`${indent}${key}: `, ...flow(tree)]
    if (!isDeep(tree) && widthOf(onOne) <= WIDTH) return [onOne]
    if (tree.kind === 'open' || tree.kind === 'given') return [onOne]
    return [[`${indent}${key}:`], ...linesOf(tree, `${indent}  `)]
  })
}

/** Keys of a map or entries of a list between braces, without the braces. */
export function flowEntries(tree: Tree): Line {
  if (tree.kind === 'map')
    return [...tree.entries].flatMap(([key, one], index) => [`${index > 0 ? ', ' : ''}${key}: `, ...flow(one)])
  if (tree.kind === 'list')
    return [...tree.items.values()].flatMap((one, index) => [...(index > 0 ? [', '] : []), ...flow(one)])
  return []
}

export function flow(tree: Tree): Line {
  if (tree.kind === 'open') return [tree.open]
  if (tree.kind === 'given') return [tree.text]
  const [open, close] = tree.kind === 'list' ? ['[', ']'] : ['{', '}']
  return [open, ...flowEntries(tree), close]
}

/** Maps in maps, and in lists, are easier to read below each other. */
function isDeep(tree: Tree): boolean {
  if (tree.kind === 'list') return [...tree.items].some(([id, {kind}]) => id !== '' && kind === 'map')
  return tree.kind === 'map' && [...tree.entries.values()].some(({kind}) => kind === 'map')
}

export function widthOf(line: Line): number {
  return line.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : widthOfOpen(piece)), 0)
}

function widthOfOpen(open: Open): number {
  return open.kind === 'choice' ? filled(open, '').length : 16
}

/** As many of the answers as a line has room for. */
function choices(values: readonly string[]): string {
  const shown = values.filter((_, index) => values.slice(0, index + 1).join(' | ').length <= LONGEST_CHOICE)
  return [...shown, ...(shown.length < values.length ? ['…'] : [])].join(' | ')
}

const LONGEST_CHOICE = 90

/** An answer that is still open, as the reader sees it and as the reader of the file refuses it: `<none | support>`. */
export function filled(open: Open, form: string): string {
  const inside = open.kind === 'choice' ? choices(open.values) : form
  // What would not be read as one text, or not as a placeholder, is left out.
  const plain = /^[\p{L}\p{N} |.:/@…_+-]{1,280}$/u.test(inside) && !/: /.test(inside) ? inside : '…'
  return `<${plain}>`
}
