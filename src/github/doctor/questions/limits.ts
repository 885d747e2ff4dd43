import type {Diagnosis} from '../diagnosis.ts'
import {messages} from '../messages.ts'

/** What no workflow can keep from happening in its own repository, whatever the grade but where said, and what tells of it afterwards. */
const LIMITS = [
  ['forged', 'sweep-in-part'],
  ['plain-pull-request', 'comment'],
  ['bypassed', 'sweep'],
  ['protection-edited', 'doctor'],
  ['window', 'sweep'],
  ['dismissed', 'next-run'],
  ['self-declared', 'readers'],
  ['own-columns', 'report'],
  ['invented', 'report'],
  ['generated', 'report'],
  ['two-accounts', 'nothing'],
  ['token-of-a-person', 'nothing'],
  ['flooding', 'status'],
  ['tampered-runner', 'doctor'],
] as const

export function limits(guarded: boolean): Diagnosis[] {
  return LIMITS.filter(([id]) => !(guarded && id === 'forged')).map(([id, seen]) => ({
    id: `limit-${id}`,
    state: 'cannot-prevent',
    ask: messages.say(`limit-${id}`, {}),
    say: messages.say(`seen-by-${seen}`, {}),
  }))
}
