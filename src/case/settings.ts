import {gate as validator} from '../generated/validators.js'
import {type Gate, readGate} from '../policy/organisation.ts'
import type {Tree} from '../repository/tree.ts'
import type {Validator} from '../text/conform.ts'
import {GATE_FOLDER} from './names.ts'

/** What the gate folder says about a run itself, which must be known before it begins. Faults in it are told by `check`. */
export async function settingsIn(tree: Tree): Promise<Pick<Gate, 'language' | 'timezone'>> {
  const file = `${GATE_FOLDER}/gate.yml`
  const content = (await tree.read([file])).get(file)
  return content?.kind === 'bytes' ? (readGate(file, content.bytes, validator as Validator).gate ?? {}) : {}
}
