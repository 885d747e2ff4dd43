import {catalogue} from '../words/message.ts'

/** What commands other than `check` say. */
export const messages = catalogue(
  'command',
  {
    'seal-sealed': (w: {id: string}) => `sealed     ${w.id}`,
    'seal-renewed': (w: {id: string}) => `renewed    ${w.id}`,
    'seal-unchanged': (w: {id: string}) => `unchanged  ${w.id}`,
    'seal-changed': (w: {id: string}) =>
      `changed    ${w.id}: what it is about has changed. Look at it again, then seal it by name or with --renew.`,
    'seal-narrow': (w: {id: string}) =>
      `too narrow ${w.id}: it must cover more by now. Look at it again, then seal it by name or with --renew.`,
    'seal-unreadable': (w: {id: string}) => `not sealed ${w.id}: something it covers cannot be read.`,
    'seal-widened': (w: {names: readonly string[]}) => `           covers now also: ${w.names.join(', ')}`,
    'seal-nothing': (w: {path: string}) => `           names ${w.path}, but nothing is there.`,
    'seal-sign-again': (w: {roles: readonly string[]}, f) =>
      `           to be signed again by ${f.list(w.roles.map(f.term))}.`,
  },
  {
    nl: {
      'seal-sealed': w => `verzegeld   ${w.id}`,
      'seal-renewed': w => `vernieuwd   ${w.id}`,
      'seal-unchanged': w => `ongewijzigd ${w.id}`,
      'seal-changed': w =>
        `veranderd   ${w.id}: waar het over gaat, is veranderd. Kijk er opnieuw naar en verzegel het dan bij naam of met --renew.`,
      'seal-narrow': w =>
        `te smal     ${w.id}: het moet nu meer dekken. Kijk er opnieuw naar en verzegel het dan bij naam of met --renew.`,
      'seal-unreadable': w => `niet verzegeld ${w.id}: iets wat het dekt, is niet te lezen.`,
      'seal-widened': w => `            dekt nu ook: ${w.names.join(', ')}`,
      'seal-nothing': w => `            noemt ${w.path}, maar daar is niets.`,
      'seal-sign-again': (w, f) => `            opnieuw te ondertekenen door ${f.list(w.roles.map(f.term))}.`,
    },
    da: {
      'seal-sealed': w => `forseglet ${w.id}`,
      'seal-renewed': w => `fornyet   ${w.id}`,
      'seal-unchanged': w => `uændret   ${w.id}`,
      'seal-changed': w =>
        `ændret    ${w.id}: det, den handler om, er ændret. Se på den igen, og forsegl den så ved navn eller med --renew.`,
      'seal-narrow': w =>
        `for snæver ${w.id}: den skal nu dække mere. Se på den igen, og forsegl den så ved navn eller med --renew.`,
      'seal-unreadable': w => `ikke forseglet ${w.id}: noget af det, den dækker, kan ikke læses.`,
      'seal-widened': w => `          dækker nu også: ${w.names.join(', ')}`,
      'seal-nothing': w => `          nævner ${w.path}, men der er ikke noget.`,
      'seal-sign-again': (w, f) => `          skal godkendes igen af ${f.list(w.roles.map(f.term))}.`,
    },
  },
)
