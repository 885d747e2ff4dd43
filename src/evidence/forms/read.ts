import type {EvidenceFile} from '../file.ts'
import {readDeon} from './deon.ts'
import type {FormReading} from './form.ts'
import {isPar, readPar} from './par.ts'
import {isTad, readTad} from './tad.ts'
import {readTree} from './tree.ts'

type TextFile = Extract<EvidenceFile, {kind: 'text'}>

const known = new WeakMap<TextFile, FormReading>()

/**
 * A document as a form that was filled in, taken apart once, however many rules ask for it. Without a form it is a
 * document like any other. JSON and YAML that cannot be read are problems, because nobody can tell what they say.
 */
export function formIn(file: TextFile): FormReading {
  const before = known.get(file)
  if (before) return before
  const reading = readForm(file)
  known.set(file, reading)
  return reading
}

function readForm({path, text}: TextFile): FormReading {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  const syntax = ending === 'json' ? 'json' : ending === 'yaml' || ending === 'yml' ? 'yaml' : undefined
  if (syntax === undefined) return readDeon(path, text) ?? {problems: []}
  const {root, problems} = readTree(path, text, syntax)
  if (root === undefined) return {problems}
  if (isPar(root)) return readPar(root)
  return isTad(root) ? readTad(root, problems) : {problems: []}
}
