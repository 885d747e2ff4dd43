import {createHash} from 'node:crypto'
import type {Frozen} from '../ports.ts'

/**
 * Everything that a verdict rests on, as SHA-256 in hexadecimal: the same digest is the same verdict. What the gate itself
 * writes, statuses and comments, is not part of it. `day`: ISO date.
 */
export function inputsOf(frozen: Frozen, day: string, version: string): string {
  const {number, state, defaultTip, baseBranch, baseTip, head, merge, reviewed, workflow} = frozen
  const inputs = [version, day, number, state, defaultTip, baseBranch, baseTip, head, merge, reviewed, workflow ?? null]
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex')
}
