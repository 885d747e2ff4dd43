import type {Place} from '../../../../../../words/place.ts'
import type {FigureList} from '../../../figure-list.ts'
import type {Given} from '../../../format.ts'
import {messages} from '../messages.ts'
import type {PrintedClass} from './class.ts'
import type {Cells, Recovered} from './counts.ts'

/** One output class against all others. */
export interface Class {
  readonly name: string
  readonly at: Place
  readonly printed: PrintedClass
  readonly recovered: Recovered
}

const YES = new Set(['1', '1.0', 'true', 'True'])
const NO = new Set(['0', '0.0', 'false', 'False', '-1'])

/**
 * Which classes are events. Those that the declaration translates; without a translation, `1` where the other one is `0`.
 * Anything else is not guessed at. All classes are about the same people, which is checked.
 */
export function classesToRead(
  classes: readonly Class[],
  {given, list, at}: {given: Given; list: FigureList; at: Place},
): readonly (Class & {readonly event?: string})[] {
  sayWhoDiffers(classes, list)
  const translated = classes.filter(({name}) => given.names.event(name) !== name)
  if (translated.length > 0) {
    const others = classes.filter(each => !translated.includes(each)).map(({name}) => name.slice(0, 60))
    if (others.length > 0) list.note(at, messages.say('class-not-read', {classes: others}))
    return translated.map(each => ({...each, event: each.name}))
  }
  const yes = classes.find(({name}) => YES.has(name))
  if (yes && classes.every(({name}) => YES.has(name) || NO.has(name)) && classes.length <= 2) {
    list.note(yes.at, messages.say('class-is-event', {name: yes.name}))
    return [yes]
  }
  if (classes.length > 0)
    list.problem(at, messages.say('which-class', {classes: classes.map(({name}) => name.slice(0, 60))}))
  return []
}

/** Of two classes, one is the other the other way round; of more, each group has the same people in all. */
function sayWhoDiffers(classes: readonly Class[], list: FigureList): void {
  const [first, ...others] = classes
  const counts = countsOf(first)
  if (!first || !counts) return
  for (const other of others) {
    const theirs = countsOf(other)
    if (!theirs) continue
    const same = first.printed.groups.every(({name}, g) => {
      const h = other.printed.groups.findIndex(group => group.name.written === name.written)
      const [one, two] = [counts[g], theirs[h]]
      if (!one || !two || people(one) !== people(two)) return false
      return classes.length > 2 || (one.tp === two.tn && one.fp === two.fn && one.fn === two.fp)
    })
    if (!same) list.problem(other.at, messages.say('classes-differ', {name: other.name.slice(0, 60)}))
  }
}

function countsOf(one: Class | undefined): readonly Cells[] | undefined {
  return one?.recovered.kind === 'counts' ? one.recovered.counts : undefined
}

function people({tp, fp, fn, tn}: Cells): number {
  return tp + fp + fn + tn
}
