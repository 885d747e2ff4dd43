import {readGateFile} from '../case/trusted.ts'
import {RepositoryError} from '../repository/limits.ts'
import type {Language} from '../words/language.ts'
import {Fault} from './exit.ts'
import {languageOf} from './options.ts'
import {openAround} from './place.ts'

/** As asked, else what the gate around a folder speaks, else English. */
export async function languageHere(asked: string | undefined, folder = '.'): Promise<Language> {
  if (asked !== undefined) return languageOf(asked, 'en')
  try {
    const gate = await readGateFile((await openAround(folder)).tree)
    return gate.kind === 'read' ? (gate.gate.language ?? 'en') : 'en'
  } catch (error) {
    if (error instanceof RepositoryError || error instanceof Fault) return 'en'
    throw error
  }
}
