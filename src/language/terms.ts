import {LANGUAGES, type Language} from '../words/language.ts'
import {bias} from './terms/bias.ts'
import {described} from './terms/described.ts'
import {gate} from './terms/gate.ts'
import {people} from './terms/people.ts'
import {project} from './terms/project.ts'
import type {Term} from './terms/term.ts'
import {values} from './terms/values.ts'

/** The lists of terms; none has a name of another. */
export const TERM_LISTS = {gate, people, project, bias, described, values}

const TERMS: ReadonlyMap<string, Term> = new Map(Object.values(TERM_LISTS).flatMap(list => Object.entries(list)))

/** The reader's word for a name of the product; the name itself where it has none. */
export function termIn(name: string, language: Language): string {
  return TERMS.get(name)?.[LANGUAGES.indexOf(language)] ?? name
}
