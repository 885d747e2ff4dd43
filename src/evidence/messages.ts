import {catalogue} from '../words/message.ts'

/** Why a file that evidence points to is no evidence. */
export const messages = catalogue(
  'evidence',
  {
    readable: (w: {file: string}) => `\`${w.file}\` is there and has text.`,
    outside: (w: {file: string}) => `\`${w.file}\` leads out of this repository.`,
    absent: (w: {file: string}) => `\`${w.file}\` is not there.`,
    folder: (w: {file: string}) => `\`${w.file}\` is a folder; name the file.`,
    link: (w: {file: string}) => `\`${w.file}\` is a symbolic link. Links are not followed; put the file itself here.`,
    submodule: (w: {file: string}) =>
      `\`${w.file}\` lies in a submodule, which has no content here. Put the document in this repository.`,
    pointer: (w: {file: string}) =>
      `\`${w.file}\` is only a pointer (Git LFS or DVC), not the file. Keep evidence in Git itself.`,
    empty: (w: {file: string}) => `\`${w.file}\` is empty.`,
    binary: (w: {file: string}) => `\`${w.file}\` is not text. Keep what people should read as Markdown or plain text.`,
    'not-utf8': (w: {file: string}) => `\`${w.file}\` is not valid UTF-8. Save it as UTF-8.`,
    'too-large': (w: {file: string; size: number; limit: number}, f) =>
      `\`${w.file}\` has ${f.number(w.size)} bytes; at most ${f.number(w.limit)} are read.`,
    unreadable: (w: {file: string; why: string}, f) => `\`${w.file}\` could not be read: ${f.term(w.why)}.`,
    template: (w: {file: string; found: string}) => `\`${w.file}\` still holds what a template left: "${w.found}".`,
    short: (w: {file: string; words: number; least: number}, f) =>
      `\`${w.file}\` has only ${w.words} ${f.plural(w.words, 'word', 'words')} of its own; at least ${w.least} are needed.`,
  },
  {
    nl: {
      readable: w => `\`${w.file}\` is er en bevat tekst.`,
      outside: w => `\`${w.file}\` wijst naar iets buiten deze repository.`,
      absent: w => `\`${w.file}\` is er niet.`,
      folder: w => `\`${w.file}\` is een map; noem het bestand.`,
      link: w => `\`${w.file}\` is een symbolische koppeling. Die worden niet gevolgd; zet het bestand zelf hier neer.`,
      submodule: w =>
        `\`${w.file}\` staat in een submodule en heeft hier geen inhoud. Zet het document in deze repository.`,
      pointer: w =>
        `\`${w.file}\` is alleen een verwijzing (Git LFS of DVC), niet het bestand. Bewaar bewijsstukken in Git zelf.`,
      empty: w => `\`${w.file}\` is leeg.`,
      binary: w => `\`${w.file}\` is geen tekst. Bewaar wat mensen moeten lezen als Markdown of gewone tekst.`,
      'not-utf8': w => `\`${w.file}\` is geen geldige UTF-8. Sla het op als UTF-8.`,
      'too-large': (w, f) =>
        `\`${w.file}\` heeft ${f.number(w.size)} bytes; er worden er hoogstens ${f.number(w.limit)} gelezen.`,
      unreadable: (w, f) => `\`${w.file}\` kon niet worden gelezen: ${f.term(w.why)}.`,
      template: w => `In \`${w.file}\` staat nog sjabloontekst: ‘${w.found}’.`,
      short: (w, f) =>
        `\`${w.file}\` heeft maar ${w.words} ${f.plural(w.words, 'woord', 'woorden')} eigen tekst; er zijn er minstens ${w.least} nodig.`,
    },
    da: {
      readable: w => `\`${w.file}\` er der og har tekst.`,
      outside: w => `\`${w.file}\` peger ud af dette repository.`,
      absent: w => `\`${w.file}\` findes ikke.`,
      folder: w => `\`${w.file}\` er en mappe; angiv filen.`,
      link: w => `\`${w.file}\` er et symbolsk link. De følges ikke; læg selve filen her.`,
      submodule: w =>
        `\`${w.file}\` ligger i et undermodul og har intet indhold her. Læg dokumentet i dette repository.`,
      pointer: w => `\`${w.file}\` er kun en henvisning (Git LFS eller DVC), ikke filen. Gem dokumentation i Git selv.`,
      empty: w => `\`${w.file}\` er tom.`,
      binary: w => `\`${w.file}\` er ikke tekst. Gem det, folk skal læse, som Markdown eller almindelig tekst.`,
      'not-utf8': w => `\`${w.file}\` er ikke gyldig UTF-8. Gem den som UTF-8.`,
      'too-large': (w, f) => `\`${w.file}\` fylder ${f.number(w.size)} bytes; der læses højst ${f.number(w.limit)}.`,
      unreadable: (w, f) => `\`${w.file}\` kunne ikke læses: ${f.term(w.why)}.`,
      template: w => `Der står stadig skabelontekst i \`${w.file}\`: "${w.found}".`,
      short: (w, f) =>
        `\`${w.file}\` har kun ${w.words} ${f.plural(w.words, 'ord', 'ord')} af egen tekst; der skal mindst ${w.least} til.`,
    },
  },
)
