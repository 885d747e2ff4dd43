import {CST, Lexer, Parser} from 'yaml'
import {DOCUMENT_LIMITS} from './limits.ts'

/** What is refused of a YAML text before anything is built of it. `offset` counts from the start of the text. */
export type Refusal =
  | {readonly kind: 'too-deep' | 'too-many-nodes' | 'control-character'; readonly offset: number}
  | {readonly kind: 'tag'; readonly offset: number; readonly tag: string}

/** Everything outside what YAML 1.2 calls printable (§5.1). */
const NOT_PRINTABLE = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

export function firstNotPrintable(text: string): number | undefined {
  const at = text.search(NOT_PRINTABLE)
  return at < 0 ? undefined : at
}

/** Lexical tokens that a file of as many values as we read can need; comments and blank lines count too. */
const MOST_TOKENS = DOCUMENT_LIMITS.nodes * 6

/**
 * The syntax tree of a text, made without recursion and stopped as soon as it gets too deep or too large: what is built of
 * it afterwards is recursive and has no bounds of its own. `onRefusal` hears of that, and of every tag.
 */
export function* boundedTokens(text: string, onRefusal: (refusal: Refusal) => void): Generator<CST.Token, void> {
  const parser = new Parser()
  let count = 0
  let atScalar: boolean = false
  for (const lexeme of new Lexer().lex(text)) {
    const {offset} = parser
    if (++count > MOST_TOKENS) return onRefusal({kind: 'too-many-nodes', offset})
    const type: CST.TokenType | null = atScalar ? null : CST.tokenType(lexeme)
    atScalar = type === 'scalar'
    if (type === 'tag') onRefusal({kind: 'tag', offset, tag: lexeme})
    yield* parser.next(lexeme)
    // The document itself and the scalar in the making are on the stack too.
    if (parser.stack.length > DOCUMENT_LIMITS.depth + 3) return onRefusal({kind: 'too-deep', offset})
  }
  yield* parser.end()
}
