import type {Known} from '../../declaration/declaration.ts'
import {resolvePath} from '../../declaration/paths.ts'
import {placeOfSubject, valuesFor} from '../../declaration/subject.ts'
import {asWritten} from '../../declaration/values.ts'
import {wantsOf} from '../../declaration/wants.ts'
import {isNode} from '../../text/node.ts'
import type {Result} from '../../words/finding.ts'
import type {Path} from '../../words/place.ts'
import {defineCheck, type Listing} from '../check.ts'
import {messages} from './messages.ts'
import type {Options} from './options.ts'

/** Fields that must be filled in. One result for each that is not; a page that is named and is not there fills nothing in. */
export const declared = defineCheck<'declared', Options, 'tree'>({
  name: 'declared',
  messages,
  uses: ['tree'],
  wants: () => ({}),
  run(options, {declaration, system, subject}, {tree}) {
    const fields = Array.isArray(options) ? options : options.fields
    const least = Array.isArray(options) ? 1 : (options.at_least ?? 1)
    const lacking = fields.flatMap((field): Result[] => {
      const {known, missing} = valuesFor(system, subject, field)
      const [gap] = missing
      if (known.length === 0 || gap !== undefined) {
        return [
          {
            outcome: 'missing',
            at: gap ?? placeOfSubject(system, subject),
            say: messages.say('missing', {field: asWritten(field)}),
            wants: wantsOf(field, system),
          },
        ]
      }
      const gone = known.flatMap(one => pagesIn(one).filter(page => !isThere(page.written, declaration.folder, tree)))
      if (gone.length > 0) {
        return gone.map(({written, at}) => ({
          outcome: 'missing',
          at,
          say: messages.say('page-gone', {field: asWritten(field), file: written}),
        }))
      }
      if (known.length >= least) return []
      return [
        {
          outcome: 'fail',
          at: known[0]?.at ?? placeOfSubject(system, subject),
          say: messages.say('too-few', {field: asWritten(field), least, found: known.length}),
        },
      ]
    })
    if (lacking.length > 0) return lacking
    return [
      {
        outcome: 'pass',
        at: placeOfSubject(system, subject),
        say: messages.say('there', {fields: fields.map(asWritten)}),
      },
    ]
  },
})

/** A path to a page, and nothing else that people write: no blanks, no address (`example.org/page.html` is one). */
const PAGE = /^\/?(?![^./\s]+\.[^/]*\/)[^\s:@]+\.(?:md|markdown|html?|txt|pdf)$/i

/** The pages of this repository that a value names. An answer may hold several texts. */
function pagesIn({value, at}: Known): {written: string; at: Known['at']}[] {
  if (typeof value === 'string') return PAGE.test(value) ? [{written: value, at}] : []
  if (!isNode(value)) return []
  const inside = value.kind === 'map' ? [...value.entries.values()] : value.kind === 'list' ? value.items : []
  return inside.flatMap(node => pagesIn({value: node.kind === 'scalar' ? node.value : node, at: node.at}))
}

function isThere(written: string, folder: Path, tree: Listing): boolean {
  const path = resolvePath(folder, written)
  return path !== undefined && tree.paths.has(path)
}
