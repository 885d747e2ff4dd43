import {DEFAULT_TIERS} from '../gate/default-tiers.ts'
import {inUse} from '../gate/weakening/in-use.ts'
import type {Side} from '../gate/weakening/side.ts'
import type {JudgedTree} from './tree.ts'

/** A judged tree as one side of a comparison of what is asked. */
export function sideOf({assessed, prepared, today}: JudgedTree): Side {
  const systems = assessed.flatMap(one => one.systems.map(({judged}) => judged))
  return {
    systems,
    paths: prepared.paths,
    evaluated: assessed.flatMap(({evaluated}) => evaluated),
    inUse: inUse(systems, today, prepared.trusted.organisation?.tiers ?? DEFAULT_TIERS),
    unreadable: assessed.flatMap(({candidate: {file, declaration}}) => (declaration ? [] : [file])),
  }
}
