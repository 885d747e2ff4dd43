import type {OrganisationFile} from '../../case/trusted.ts'
import type {Judgement} from '../../gate/finding.ts'
import type {Reader} from '../../report/voice.ts'
import type {Language} from '../../words/language.ts'
import type {Message} from '../../words/message.ts'
import type {Commit, Forge, RepositoryName} from '../ports.ts'

/** Which version of the deciding files rules, and the changes of them that came in without the gate. */
export interface Deciding {
  readonly commit: Commit
  readonly ungated: readonly {readonly commit: Commit; readonly headline: string}[]
}

/** What is the same for everything that one run does. */
export interface Run {
  readonly forge: Forge
  readonly repository: RepositoryName
  readonly version: string
  /** The language that the workflow asks for, before what gate.yml says. */
  readonly language?: Language
  /** Organisation files that the run brings along. */
  readonly shipped?: readonly OrganisationFile[]
  /** Which version of the deciding files rules, by default tip: asked once in a run. */
  readonly decided: Map<Commit, Promise<Deciding>>
  /** What the files of a commit are shown under, with a slash at its end. */
  readonly filesLink: (commit: string) => string
  /** Where this run can be looked at. */
  readonly link?: string
  /** It was started again more than a day after what set it off: it may not open a merge. */
  readonly isOld: () => boolean
  readonly reader: (judgement: Pick<Judgement, 'findings'>, language: Language) => Promise<Reader>
  readonly speak: (message: Message, language: Language) => string
  /** Summary, outputs, annotations: written when the verdict is known and before the forge is told. */
  readonly tell: (judgement: Judgement, language: Language) => Promise<void>
  /** Adds Markdown to the job summary. */
  readonly summarise: (markdown: string) => Promise<void>
  /** Waits a little, so that GitHub can finish a test merge. */
  readonly pause: () => Promise<void>
  readonly wait: (milliseconds: number) => Promise<void>
  /** A line in the log. */
  readonly note: (message: Message, language: Language) => void
  /** A warning in the log: nothing about the verdict changes. */
  readonly warn: (message: Message, language: Language) => void
  /** An error in the log, of a run that ends badly for it. */
  readonly fail: (message: Message, language: Language) => void
}
