import {catalogue} from '../words/message.ts'

const mean = (nearest: string, words: string) => (nearest ? ` ${words} \`${nearest}\`?` : '')

/** What is said about who holds which role, and about who owns the files that decide. */
export const messages = catalogue(
  'roles',
  {
    nobody: (w: {role: string}) =>
      `Nobody holds the role \`${w.role}\`: give it \`accounts\`, \`per_project: true\`, or \`body: true\` with \`entered_by\`.`,
    mixed: (w: {role: string}) =>
      `\`${w.role}\` has accounts of its own and \`per_project: true\`. Choose: accounts are known by their id, those of a project only by login.`,
    never: (w: {login: string; role: string; from: string; until: string}, f) =>
      `\`${w.login}\` holds \`${w.role}\` from ${f.date(w.from)} until ${f.date(w.until)}: that is never.`,
    'two-logins': (w: {id: number; login: string; other: string}) =>
      `The account id ${w.id} stands here as \`${w.login}\` and elsewhere as \`${w.other}\`. An account has one login: look up which one is right.`,
    'two-ids': (w: {login: string; id: number; other: number}) =>
      `\`${w.login}\` stands here with the account id ${w.id} and elsewhere with ${w.other}. A login belongs to one account: look up which one is right.`,
    'in-both': (w: {role: string; file: string}) =>
      `\`${w.file}\` already says who holds the role \`${w.role}\`. Keep it in one of the two files.`,
    'approval-twice': (w: {name: string}) => `There are two \`approvals\` called \`${w.name}\`.`,
    'organisation-outside': (w: {path: string}) =>
      `An organisation file of this repository itself says who decides, so it belongs in \`.github/ethics-gate/\`, which nobody changes without its owners. Move \`${w.path}\` there, or name the \`repository\` that holds it.`,
    'no-owners': () =>
      'Nobody is named who may change these files. Name the roles that own them: `owners: [role]`, with who holds them under `roles`.',
    'no-such-role': (w: {role: string; nearest: string}) =>
      `No role \`${w.role}\` is filled, in the organisation file or under \`roles\` here.${mean(w.nearest, 'Did you mean')}`,
    'owner-without-account': (w: {role: string}) =>
      `No account holds the role \`${w.role}\` for the whole repository, so nobody could ever approve a change of these files.`,
  },
  {
    nl: {
      nobody: w =>
        `Niemand heeft de rol \`${w.role}\`: geef \`accounts\` op, \`per_project: true\`, of \`body: true\` met \`entered_by\`.`,
      mixed: w =>
        `\`${w.role}\` heeft eigen accounts én \`per_project: true\`. Kies: accounts zijn bekend met hun id, die van een project alleen met hun gebruikersnaam.`,
      never: (w, f) =>
        `\`${w.login}\` heeft \`${w.role}\` van ${f.date(w.from)} tot en met ${f.date(w.until)}: dat is nooit.`,
      'two-logins': w =>
        `Het account-id ${w.id} staat hier als \`${w.login}\` en elders als \`${w.other}\`. Een account heeft één gebruikersnaam: zoek op welke klopt.`,
      'two-ids': w =>
        `\`${w.login}\` staat hier met account-id ${w.id} en elders met ${w.other}. Een gebruikersnaam hoort bij één account: zoek op welk id klopt.`,
      'in-both': w => `In \`${w.file}\` staat al wie de rol \`${w.role}\` heeft. Zet het in één van de twee bestanden.`,
      'approval-twice': w => `Er staan twee \`approvals\` met de naam \`${w.name}\`.`,
      'organisation-outside': w =>
        `Een organisatiebestand van deze repository zelf zegt wie er beslist. Het hoort daarom in \`.github/ethics-gate/\`, waar niemand iets verandert zonder de eigenaren. Verplaats \`${w.path}\` daarheen, of noem de \`repository\` waarin het staat.`,
      'no-owners': () =>
        'Er is niemand genoemd die deze bestanden mag wijzigen. Noem de rollen die erover gaan: `owners: [rol]`, en zet bij `roles` wie ze hebben.',
      'no-such-role': w =>
        `De rol \`${w.role}\` is nergens ingevuld: niet in het organisatiebestand en niet hier bij \`roles\`.${mean(w.nearest, 'Bedoel je')}`,
      'owner-without-account': w =>
        `Geen enkel account heeft de rol \`${w.role}\` voor de hele repository, dus niemand zou een wijziging van deze bestanden ooit kunnen goedkeuren.`,
    },
    da: {
      nobody: w =>
        `Ingen har rollen \`${w.role}\`: angiv \`accounts\`, \`per_project: true\` eller \`body: true\` med \`entered_by\`.`,
      mixed: w =>
        `\`${w.role}\` har egne konti og \`per_project: true\`. Vælg: konti kendes på deres id, et projekts kun på brugernavnet.`,
      never: (w, f) => `\`${w.login}\` har \`${w.role}\` fra ${f.date(w.from)} til ${f.date(w.until)}: det er aldrig.`,
      'two-logins': w =>
        `Konto-id ${w.id} står her som \`${w.login}\` og et andet sted som \`${w.other}\`. En konto har ét brugernavn: slå op, hvilket der er rigtigt.`,
      'two-ids': w =>
        `\`${w.login}\` står her med konto-id ${w.id} og et andet sted med ${w.other}. Et brugernavn hører til én konto: slå op, hvilket id der er rigtigt.`,
      'in-both': w =>
        `I \`${w.file}\` står der allerede, hvem der har rollen \`${w.role}\`. Behold det i én af de to filer.`,
      'approval-twice': w => `Der er to \`approvals\` med navnet \`${w.name}\`.`,
      'organisation-outside': w =>
        `En organisationsfil i dette repository selv siger, hvem der afgør. Derfor hører den til i \`.github/ethics-gate/\`, hvor ingen ændrer noget uden ejerne. Flyt \`${w.path}\` dertil, eller nævn det \`repository\`, den ligger i.`,
      'no-owners': () =>
        'Der er ikke nævnt nogen, som må ændre disse filer. Nævn de roller, der ejer dem: `owners: [rolle]`, og skriv under `roles`, hvem der har dem.',
      'no-such-role': w =>
        `Rollen \`${w.role}\` er ikke udfyldt, hverken i organisationsfilen eller under \`roles\` her.${mean(w.nearest, 'Mente du')}`,
      'owner-without-account': w =>
        `Ingen konto har rollen \`${w.role}\` for hele repositoryet, så ingen ville nogensinde kunne godkende en ændring af disse filer.`,
    },
  },
)
