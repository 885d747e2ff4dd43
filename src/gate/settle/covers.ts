import type {Waiver} from '../../policy/waivers.ts'
import type {Finding} from '../finding.ts'
import {type Figure, within} from './figures.ts'

/** Is a waiver about this finding at all: rule, project, system, subject, attribute? */
export function isAbout(waiver: Waiver, {rule, subject, attribute}: Finding): boolean {
  return (
    waiver.rule === rule &&
    waiver.project === subject.project &&
    (waiver.system ?? subject.system) === subject.system &&
    (waiver.subject === undefined || (waiver.subject.kind === subject.kind && waiver.subject.id === subject.id)) &&
    (waiver.attribute === undefined || waiver.attribute === attribute)
  )
}

/** Does it name this outcome? */
export function names(waiver: Waiver, {outcome}: Finding): boolean {
  return waiver.outcomes.some(named => named === outcome)
}

/** Does its bound hold this comparison? Without a bound it holds none. */
export function bounds({metric, bound, effect}: Waiver, figure: Figure): boolean {
  return bound !== undefined && metric === figure.metric && effect === figure.effect && within(figure.value, bound)
}

/** Where nothing measured bounds it, the next model under the same name is another: then it is bound to content. */
export function needsContent({subject, attribute}: Finding, figures: readonly Figure[]): boolean {
  return figures.length === 0 && (subject.kind === 'model' || attribute !== undefined)
}
