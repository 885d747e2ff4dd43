import {type Inspection, problemsIn} from '../../evidence/bias/inspection.ts'
import {clean} from '../../language/clean.ts'
import type {Message} from '../../words/message.ts'
import type {Problem} from '../../words/problem.ts'
import {grouped} from '../summary.ts'
import type {Voice} from '../voice.ts'
import {messages} from './messages.ts'

/** What is said of a file around its figures, for any report to lay out; texts may hold `code` marks, in pairs. */
export interface InspectionTold {
  readonly title: string
  /** What the file is and how it was read, a sentence each. */
  readonly lead: readonly string[]
  readonly proposal?: {
    readonly lead: string
    readonly yaml: string
    readonly asks: string
    readonly questions: readonly string[]
    /** Above the figures. */
    readonly so: string
  }
  /** To run instead, where nothing could be read. */
  readonly command?: string
  readonly problems: Listed
  readonly notes: Listed
  /** What was not done. */
  readonly end: readonly string[]
}

/** A title, and sentences with the places that each is about. */
export interface Listed {
  readonly title: string
  /** `places` is empty where it is about all before it. */
  readonly items: readonly {readonly places: string; readonly text: string}[]
}

const LONGEST_COMMAND = 2000

/** Stands below the table of the groups that it is about: `smallest-that-fits`. */
const SAID_WITH_GROUPS: ReadonlySet<string> = new Set(['bias-evidence.smallest-n'])

export function tellInspection(inspection: Inspection, voice: Voice): InspectionTold {
  const {file, way, evidence} = inspection
  const {render, name} = voice
  const problems = problemsIn(inspection)
  const notes = evidence.notes.filter(({say}) => !SAID_WITH_GROUPS.has(say.key))
  return {
    title: name(file),
    lead: leadOf(inspection, voice),
    ...(way.kind === 'proposed' && {
      proposal: {
        lead: render(messages.say('paste', {})),
        yaml: way.yaml,
        asks: render(messages.say('questions', {})),
        questions: way.questions.map(render),
        so: render(messages.say('as-proposed', {})),
      },
    }),
    ...(way.kind === 'not-read' && way.command !== undefined && {command: clean(way.command, LONGEST_COMMAND)}),
    problems: listed(render(messages.say('problems', {count: problems.length})), problems, voice),
    notes: listed(render(messages.say('notes', {})), notes, voice),
    end: evidence.measurements.length > 0 ? [render(messages.say('before-policies', {}))] : [],
  }
}

function leadOf({way, evidence}: Inspection, {name, place, render}: Voice): string[] {
  const {format, why, noTest} = evidence
  const say = (...messages: readonly Message[]) => [messages.map(render).join(' ')]
  const formatted = why ? say(messages.say('format', {format: name(format)}), why) : []
  if (noTest) return say(messages.say('no-test', {}), noTest)
  switch (way.kind) {
    case 'declared': {
      const {at, assessment} = way
      return [...formatted, ...say(messages.say('way-declared', {place: place(at), assessment: name(assessment)}))]
    }
    case 'recognised':
      return [...(why ? formatted : say(messages.say('canonical', {}))), ...say(messages.say('way-recognised', {}))]
    case 'proposed':
      return [...say(messages.say('way-proposed', {})), ...way.said.map(render)]
    case 'not-read':
      return [...formatted, ...say(messages.say('way-not-read', {})), ...way.said.map(render)]
  }
}

const MOST_PLACES = 3
const MOST_ALIKE = 3

/** What is said of several places is said once, and of many groups of only a few. */
function listed(title: string, problems: readonly Problem[], {render, place, say}: Voice): Listed {
  const items = [...grouped(problems, ({say}) => say.key).values()].flatMap(alike => {
    const texts = [...grouped(alike, problem => render(problem.say))]
    const left = texts.length - MOST_ALIKE
    // One more takes as much room as the line that says so.
    const shown = left > 1 ? texts.slice(0, MOST_ALIKE) : texts
    return [
      ...shown.map(([text, same]) => ({places: placesOf(same), text})),
      ...(left > 1 ? [{places: '', text: render(messages.say('more-alike', {count: left}))}] : []),
    ]
  })
  return {title, items}

  function placesOf(same: readonly Problem[]): string {
    const places = [...new Set(same.map(({at}) => place(at)))]
    const more = places.length - MOST_PLACES
    return [...places.slice(0, MOST_PLACES), ...(more > 0 ? [say('more', {count: more})] : [])].join(', ')
  }
}
