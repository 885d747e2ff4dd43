import {catalogue} from '../../words/message.ts'

/** Why a form that was filled in cannot be read. */
export const messages = catalogue(
  'form',
  {
    'no-date': (w: {found: string}) => `"${w.found}" is no date. Write it as 2026-05-12 or 2026-05-12T10:30:00Z.`,
    'no-answer-shape': (w: {key: string}) =>
      `What stands at question \`${w.key}\` is no answer in this format, so it was not read.`,
    'version-unknown': (w: {found: string}) =>
      `The form says that it follows \`${w.found}\`; only version 2 of that format can be read.`,
  },
  {
    nl: {
      'no-date': w => `‘${w.found}’ is geen datum. Schrijf die als 2026-05-12 of 2026-05-12T10:30:00Z.`,
      'no-answer-shape': w => `Wat bij vraag \`${w.key}\` staat, is in dit formaat geen antwoord; het is niet gelezen.`,
      'version-unknown': w =>
        `Het formulier volgt volgens zichzelf \`${w.found}\`; alleen versie 2 van dat formaat is te lezen.`,
    },
    da: {
      'no-date': w => `"${w.found}" er ikke en dato. Skriv den som 2026-05-12 eller 2026-05-12T10:30:00Z.`,
      'no-answer-shape': w =>
        `Det, der står ved spørgsmål \`${w.key}\`, er ikke et svar i dette format, så det er ikke læst.`,
      'version-unknown': w => `Skemaet følger ifølge sig selv \`${w.found}\`; kun version 2 af formatet kan læses.`,
    },
  },
)
