import {catalogue} from '../words/message.ts'

interface Misspelt {
  readonly name: string
  readonly nearest: string
}
const mean = ({nearest}: Misspelt, words: string) => (nearest ? ` ${words} \`${nearest}\`?` : '')

/** What is said of a declaration whose parts do not fit together. */
export const messages = catalogue(
  'declaration',
  {
    'about-too-low': (w: {declared: string; source: string}) =>
      `\`data.about\` says \`${w.declared}\`, but a source is about \`${w.source}\`. What counts is the closest that any source comes to a person; until this is settled, neither counts as declared.`,
    'persons-without-persons': (w: {field: string}) =>
      `\`data.about\` says \`no-persons\`, yet \`${w.field}\` names people. Until this is settled, \`data.about\` counts as not declared.`,
    'effect-without-effect': () =>
      '`use.effect` says `none`, yet `use.events` names what happens to people. Until this is settled, `use.effect` counts as not declared.',
    'automation-without-automation': (w: {event: string}) =>
      `\`use.automation\` says \`none\`, yet the model makes \`${w.event}\` happen. Until this is settled, \`use.automation\` counts as not declared.`,
    'dates-reversed': (w: {first: string; second: string}) => `\`${w.second}\` lies before \`${w.first}\`.`,
    'unknown-system': (w: Misspelt) =>
      `\`${w.name}\` is not one of the \`systems:\` of this file.${mean(w, 'Did you mean')}`,
    'unknown-source': (w: Misspelt) =>
      `\`${w.name}\` is not one of the \`data.sources\` of this file.${mean(w, 'Did you mean')}`,
    'unknown-event': (w: Misspelt) =>
      `\`${w.name}\` is not one of the \`use.events\` of this file.${mean(w, 'Did you mean')}`,
    'unknown-model': (w: Misspelt) =>
      `\`${w.name}\` is not one of the \`models:\` of this file.${mean(w, 'Did you mean')}`,
    'unknown-attribute': (w: Misspelt) =>
      `\`${w.name}\` is not one of the \`fairness.attributes\` of this file.${mean(w, 'Did you mean')}`,
    'unknown-group': (w: Misspelt) =>
      `\`${w.name}\` is not one of the groups of this attribute.${mean(w, 'Did you mean')}`,
    'unknown-assessment': (w: Misspelt) =>
      `\`${w.name}\` is not one of the \`assessments:\` of this file.${mean(w, 'Did you mean')}`,
    'unknown-decision': (w: Misspelt) =>
      `\`${w.name}\` is not one of the \`decisions:\` of this file.${mean(w, 'Did you mean')}`,
    'unknown-subject': (w: Misspelt) =>
      `\`${w.name}\` is no model, source or event of this file.${mean(w, 'Did you mean')}`,
    'decision-twice': (w: {name: string}) =>
      `There are two decisions called \`${w.name}\`. Give each a name of its own.`,
  },
  {
    nl: {
      'about-too-low': w =>
        `\`data.about\` is \`${w.declared}\`, maar een bron gaat over \`${w.source}\`. Het telt hoe dicht de bronnen bij een mens komen. Zolang dit niet klopt, geldt geen van beide als opgegeven.`,
      'persons-without-persons': w =>
        `\`data.about\` is \`no-persons\`, maar \`${w.field}\` noemt mensen. Zolang dit niet klopt, geldt \`data.about\` als niet opgegeven.`,
      'effect-without-effect': () =>
        '`use.effect` is `none`, maar `use.events` noemt wat mensen overkomt. Zolang dit niet klopt, geldt `use.effect` als niet opgegeven.',
      'automation-without-automation': w =>
        `\`use.automation\` is \`none\`, maar het model zorgt zelf voor \`${w.event}\`. Zolang dit niet klopt, geldt \`use.automation\` als niet opgegeven.`,
      'dates-reversed': w => `\`${w.second}\` ligt vóór \`${w.first}\`.`,
      'unknown-system': w => `\`${w.name}\` staat niet bij \`systems:\` in dit bestand.${mean(w, 'Bedoel je')}`,
      'unknown-source': w => `\`${w.name}\` staat niet bij \`data.sources\` in dit bestand.${mean(w, 'Bedoel je')}`,
      'unknown-event': w => `\`${w.name}\` staat niet bij \`use.events\` in dit bestand.${mean(w, 'Bedoel je')}`,
      'unknown-model': w => `\`${w.name}\` staat niet bij \`models:\` in dit bestand.${mean(w, 'Bedoel je')}`,
      'unknown-attribute': w =>
        `\`${w.name}\` staat niet bij \`fairness.attributes\` in dit bestand.${mean(w, 'Bedoel je')}`,
      'unknown-group': w => `\`${w.name}\` is geen groep van dit kenmerk.${mean(w, 'Bedoel je')}`,
      'unknown-assessment': w => `\`${w.name}\` staat niet bij \`assessments:\` in dit bestand.${mean(w, 'Bedoel je')}`,
      'unknown-decision': w => `\`${w.name}\` staat niet bij \`decisions:\` in dit bestand.${mean(w, 'Bedoel je')}`,
      'unknown-subject': w => `\`${w.name}\` is geen model, bron of gebeurtenis in dit bestand.${mean(w, 'Bedoel je')}`,
      'decision-twice': w => `Er zijn twee besluiten met de naam \`${w.name}\`. Geef elk een eigen naam.`,
    },
    da: {
      'about-too-low': w =>
        `\`data.about\` er \`${w.declared}\`, men en kilde handler om \`${w.source}\`. Det er den kilde, der kommer tættest på et menneske, der tæller. Indtil det er rettet, gælder ingen af dem som oplyst.`,
      'persons-without-persons': w =>
        `\`data.about\` er \`no-persons\`, men \`${w.field}\` nævner mennesker. Indtil det er rettet, gælder \`data.about\` som ikke oplyst.`,
      'effect-without-effect': () =>
        '`use.effect` er `none`, men `use.events` nævner, hvad der sker med mennesker. Indtil det er rettet, gælder `use.effect` som ikke oplyst.',
      'automation-without-automation': w =>
        `\`use.automation\` er \`none\`, men modellen udløser selv \`${w.event}\`. Indtil det er rettet, gælder \`use.automation\` som ikke oplyst.`,
      'dates-reversed': w => `\`${w.second}\` ligger før \`${w.first}\`.`,
      'unknown-system': w => `\`${w.name}\` står ikke under \`systems:\` i denne fil.${mean(w, 'Mente du')}`,
      'unknown-source': w => `\`${w.name}\` står ikke under \`data.sources\` i denne fil.${mean(w, 'Mente du')}`,
      'unknown-event': w => `\`${w.name}\` står ikke under \`use.events\` i denne fil.${mean(w, 'Mente du')}`,
      'unknown-model': w => `\`${w.name}\` står ikke under \`models:\` i denne fil.${mean(w, 'Mente du')}`,
      'unknown-attribute': w =>
        `\`${w.name}\` står ikke under \`fairness.attributes\` i denne fil.${mean(w, 'Mente du')}`,
      'unknown-group': w => `\`${w.name}\` er ikke en gruppe i dette kendetegn.${mean(w, 'Mente du')}`,
      'unknown-assessment': w => `\`${w.name}\` står ikke under \`assessments:\` i denne fil.${mean(w, 'Mente du')}`,
      'unknown-decision': w => `\`${w.name}\` står ikke under \`decisions:\` i denne fil.${mean(w, 'Mente du')}`,
      'unknown-subject': w => `\`${w.name}\` er hverken model, kilde eller hændelse i denne fil.${mean(w, 'Mente du')}`,
      'decision-twice': w => `Der er to beslutninger, der hedder \`${w.name}\`. Giv dem hver sit navn.`,
    },
  },
)
