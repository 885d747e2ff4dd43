import {Document, isMap, isPair, visit} from 'yaml'
import type {Mapping, Precision} from '../../../../declaration/schema/mapping.ts'

/** An entry of `results:`, with one line for each field of `table:`. */
export function entryInYaml(file: string, table: Mapping, precision: Precision | undefined): string {
  const document = new Document([{file, ...(precision && {precision}), table}], {aliasDuplicateObjects: false})
  visit(document, {
    Collection(_, node, path) {
      const depth = path.filter(isMap).length
      const key = path.findLast(isPair)?.key
      if (depth >= 2 || (depth === 1 && String(key) === 'precision')) node.flow = true
    },
  })
  return document.toString({lineWidth: 0, flowCollectionPadding: false, indentSeq: true})
}
