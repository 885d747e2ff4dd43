import {Document, isMap, isPair, visit} from 'yaml'
import type {Mapping, Precision} from '../../../../declaration/schema/mapping.ts'

export interface EntryParts {
  readonly file: string
  readonly event?: string | undefined
  readonly version?: string | undefined
  readonly precision?: Precision | undefined
  readonly table: Mapping
}

/** An entry of `results:`, with one line for each field of `table:`. */
export function entryInYaml({file, event, version, precision, table}: EntryParts): string {
  const entry = {
    file,
    ...(event !== undefined && {event}),
    ...(version !== undefined && {version}),
    ...(precision && {precision}),
    table,
  }
  const document = new Document([entry], {aliasDuplicateObjects: false})
  visit(document, {
    Collection(_, node, path) {
      const depth = path.filter(isMap).length
      const key = path.findLast(isPair)?.key
      if (depth >= 2 || (depth === 1 && String(key) === 'precision')) node.flow = true
    },
  })
  return document.toString({lineWidth: 0, flowCollectionPadding: false, indentSeq: true})
}
