import {catalogue} from '../../words/message.ts'

const mean = (nearest: string, words: string) => (nearest ? ` ${words} \`${nearest}\`?` : '')

/** What is wrong with a case, so that it cannot be run. */
export const messages = catalogue(
  'policy-test',
  {
    'no-project': (w: {from: string}) => `There is no \`ethics.yml\` in \`${w.from}\`, so no case can start from it.`,
    'too-many-files': (w: {from: string; limit: number}, f) =>
      `\`${w.from}\` holds more than ${f.number(w.limit)} files. Let the cases start from a smaller project.`,
    'not-inside': (w: {name: string}) => `\`${w.name}\` cannot be set: something on the way to it is no map of fields.`,
    'nothing-to-remove': (w: {name: string}) =>
      `There is no \`${w.name}\` to take away, so this case would change nothing.`,
    'no-file': (w: {file: string}) => `There is no \`${w.file}\` to take away, so this case would change nothing.`,
    'no-part': (w: {file: string; part: string}) =>
      `\`${w.file}\` has no part \`${w.part}\` of this policy, so this case would change nothing.`,
    'rule-unknown': (w: {rule: string; nearest: string}) =>
      `\`${w.rule}\` is no rule of a policy in force here.${mean(w.nearest, 'Did you mean')}`,
  },
  {
    nl: {
      'no-project': w => `In \`${w.from}\` staat geen \`ethics.yml\`; daar kan geen geval van uitgaan.`,
      'too-many-files': (w, f) =>
        `\`${w.from}\` bevat meer dan ${f.number(w.limit)} bestanden. Laat de gevallen uitgaan van een kleiner project.`,
      'not-inside': w => `\`${w.name}\` is niet in te vullen: iets op weg ernaartoe heeft geen velden.`,
      'nothing-to-remove': w => `Er is geen \`${w.name}\` om weg te halen; zo verandert dit geval niets.`,
      'no-file': w => `Er is geen \`${w.file}\` om weg te halen; zo verandert dit geval niets.`,
      'no-part': w => `\`${w.file}\` heeft geen onderdeel \`${w.part}\` van dit beleid; zo verandert dit geval niets.`,
      'rule-unknown': w => `\`${w.rule}\` is geen regel van een beleid dat hier geldt.${mean(w.nearest, 'Bedoel je')}`,
    },
    da: {
      'no-project': w => `Der er ingen \`ethics.yml\` i \`${w.from}\`, så intet tilfælde kan tage udgangspunkt i den.`,
      'too-many-files': (w, f) =>
        `\`${w.from}\` har mere end ${f.number(w.limit)} filer. Lad tilfældene tage udgangspunkt i et mindre projekt.`,
      'not-inside': w => `\`${w.name}\` kan ikke sættes: noget på vejen dertil har ingen felter.`,
      'nothing-to-remove': w => `Der er ikke noget \`${w.name}\` at fjerne, så tilfældet ændrer ingenting.`,
      'no-file': w => `Der er ingen \`${w.file}\` at fjerne, så tilfældet ændrer ingenting.`,
      'no-part': w => `\`${w.file}\` har ikke delen \`${w.part}\` fra denne politik, så tilfældet ændrer ingenting.`,
      'rule-unknown': w => `\`${w.rule}\` er ikke en regel i en politik, der gælder her.${mean(w.nearest, 'Mente du')}`,
    },
  },
)
