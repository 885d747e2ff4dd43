import type {EvidenceFile} from '../../file.ts'
import type {BiasEvidence} from '../evidence.ts'
import type {Format, Recognise} from './format.ts'
import {importWith, type ResultEntry} from './import.ts'
import {notABiasTest} from './not-a-test.ts'
import {CARD_FORMATS} from './readers/cards/cards.ts'
import {TOOL_FORMATS} from './readers/tools/tools.ts'

/** Every format that is recognised, the most particular first. */
export const FORMATS: readonly Format[] = [...TOOL_FORMATS, ...CARD_FORMATS]

/** The first format that recognises a document, or what it is instead. */
export const recognise: Recognise = document => {
  for (const format of FORMATS) {
    const why = format.recognise(document)
    if (why) return {kind: 'format', format, why}
  }
  const why = notABiasTest(document)
  return why && {kind: 'no-test', why}
}

/** Reads one result file of any format. */
export function importResult(file: EvidenceFile, entry: ResultEntry): BiasEvidence {
  return importWith(recognise, file, entry)
}
