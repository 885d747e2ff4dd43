import type {JsonNode} from '../../text/json.ts'
import {type Path, startOf} from '../../words/place.ts'
import {inside, said} from '../forms/tree.ts'
import {type Card, type CardFact, shortened} from './card.ts'

const FENCE = /^---[ \t]*\r?\n/
/** One of these makes the front matter that of a model (huggingface.co/docs/hub/model-cards); a licence alone does not. */
export const OF_A_MODEL = ['model-index', 'base_model', 'library_name', 'pipeline_tag', 'datasets', 'metrics'] as const
const BIAS = /^#{1,6}[ \t][^\n]{0,100}(?:bias|fairness|skævhed|vertekening|retfærdighed|eerlijkheid|rechtvaardigheid)/im
/** Longer front matter is read no further. */
const LONGEST = 256 * 1024

/** The YAML at the head of a Markdown file, its lines where they stand in the file. */
export function frontMatter(text: string): string | undefined {
  const start = FENCE.exec(text)
  if (start === null) return undefined
  const end = /^---[ \t]*$/m.exec(text.slice(start[0].length, start[0].length + LONGEST))
  return end === null ? undefined : text.slice(0, start[0].length + end.index)
}

/** A model card of the Hugging Face Hub: `root` is the front matter, `text` the whole file. */
export function readHuggingFace(path: Path, root: JsonNode, text: string): Card | undefined {
  if (OF_A_MODEL.every(key => inside(root, key) === undefined)) return undefined
  const base = inside(root, 'base_model')
  const facts: CardFact[] = (base?.kind === 'list' ? base.items : base ? [base] : []).flatMap(one => {
    const says = said(one)
    return says === undefined
      ? []
      : [{what: 'built-on', says: shortened(says), field: 'base_model', at: one.at} as const]
  })
  const silent: CardFact[] = BIAS.test(text)
    ? []
    : [{what: 'no-bias-section', says: 'none', field: 'Bias', at: startOf(path)}]
  return {format: 'hugging-face', facts: [...facts, ...silent]}
}
