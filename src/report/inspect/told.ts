import {type Inspection, problemsIn} from '../../evidence/bias/inspection.ts'
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
  readonly problems: Listed
  readonly notes: Listed
  /** What was not done. */
  readonly end: readonly string[]
}

/** A title, and sentences with the places that each is about. */
export interface Listed {
  readonly title: string
  readonly items: readonly {readonly places: string; readonly text: string}[]
}

export function tellInspection(inspection: Inspection, voice: Voice): InspectionTold {
  const {file, way, evidence} = inspection
  const {render, name} = voice
  const problems = problemsIn(inspection)
  return {
    title: name(file),
    lead: (evidence.noTest ? [messages.say('no-test', {}), evidence.noTest] : leadOf(inspection, voice)).map(render),
    ...(way.kind === 'proposed' && {
      proposal: {
        lead: render(messages.say('paste', {})),
        yaml: way.yaml,
        asks: render(messages.say('questions', {})),
        questions: way.questions.map(render),
        so: render(messages.say('as-proposed', {})),
      },
    }),
    problems: listed(render(messages.say('problems', {count: problems.length})), problems, voice),
    notes: listed(render(messages.say('notes', {})), evidence.notes, voice),
    end: evidence.measurements.length > 0 ? [render(messages.say('before-policies', {}))] : [],
  }
}

function leadOf({way, evidence: {format, why}}: Inspection, {name, place}: Voice): readonly Message[] {
  const formatted = why ? [messages.say('format', {format: name(format)}), why] : []
  switch (way.kind) {
    case 'declared':
      return [messages.say('way-declared', {place: place(way.at), assessment: name(way.assessment)}), ...formatted]
    case 'recognised':
      return [...(why ? formatted : [messages.say('canonical', {})]), messages.say('way-recognised', {})]
    case 'proposed':
      return [messages.say('way-proposed', {}), ...way.said]
    case 'not-read':
      return [messages.say('way-not-read', {}), ...formatted, ...way.said]
  }
}

const MOST_PLACES = 3

/** What is said of several places is said once. */
function listed(title: string, problems: readonly Problem[], {render, place, say}: Voice): Listed {
  const items = [...grouped(problems, problem => render(problem.say))].map(([text, same]) => {
    const places = [...new Set(same.map(({at}) => place(at)))]
    const more = places.length - MOST_PLACES
    const shown = [...places.slice(0, MOST_PLACES), ...(more > 0 ? [say('more', {count: more})] : [])]
    return {places: shown.join(', '), text}
  })
  return {title, items}
}
