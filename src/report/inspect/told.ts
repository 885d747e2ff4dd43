import {type Inspection, problemsIn} from '../../evidence/bias/inspection.ts'
import type {Message} from '../../words/message.ts'
import type {Problem} from '../../words/problem.ts'
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
  const say = (...said: readonly Message[]) => said.map(render)
  const problems = problemsIn(inspection)
  return {
    title: name(file),
    lead: [
      ...(evidence.noTest ? say(messages.say('no-test', {}), evidence.noTest) : say(messages.say(...formatOf(inspection)))),
      ...(evidence.why ? say(evidence.why) : []),
      ...(evidence.noTest ? [] : say(...wayOf(inspection, voice))),
    ],
    ...(way.kind === 'proposed' && {
      proposal: {
        lead: render(messages.say('paste', {})),
        yaml: way.yaml,
        asks: render(messages.say('questions', {count: way.questions.length})),
        questions: say(...way.questions),
        so: render(messages.say('as-proposed', {})),
      },
    }),
    problems: listed(render(messages.say('problems', {count: problems.length})), problems, voice),
    notes: listed(render(messages.say('notes', {})), evidence.notes, voice),
    end: evidence.measurements.length > 0 ? say(messages.say('before-policies', {})) : [],
  }
}

function formatOf
