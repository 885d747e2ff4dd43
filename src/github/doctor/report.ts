import type {Render} from '../../language/render.ts'
import type {Layout} from '../../report/console/layout.ts'
import {fence, inline} from '../../report/gfm.ts'
import type {Message} from '../../words/message.ts'
import type {Examination} from './diagnose.ts'
import type {Diagnosis, Setting, State} from './diagnosis.ts'
import {messages} from './messages.ts'
import {type Heading, type Section, sectionsOf, settingLines, settingText, shown} from './sections.ts'

export interface Reported {
  readonly examination: Examination
  /** `owner/name`; `undefined`: only a work tree was looked at. */
  readonly repository: string | undefined
  readonly notes: readonly Message[]
  /** Name each thing that cannot be prevented; JSON always does. */
  readonly verbose?: boolean
}

const inOrder = ({diagnoses}: Examination) =>
  messages.say('in-order', {count: diagnoses.filter(({state}) => state === 'ok').length})

export function consoleReport(reported: Reported, render: Render, layout: Layout): string {
  const {examination, repository, notes} = reported
  const {paint} = layout
  const copy = copiedOnce()
  const colours: Readonly<Record<State, (text: string) => string>> = {
    missing: paint.red,
    risk: paint.yellow,
    'cannot-see': paint.cyan,
    ok: paint.green,
    'cannot-prevent': paint.dim,
  }
  const one = (found: Diagnosis): string => {
    const {setting} = found
    const label = colours[found.state](render(messages.say(`state-${found.state}`, {})))
    const rows: [string, string][] = [
      ...(found.about === undefined ? [] : [['label-for', shown(found.about)] as [string, string]]),
      ...(found.why ? [['label-why', render(found.why)] as [string, string]] : []),
      ...(setting ? [['label-change', settingText(setting, repository)] as [string, string]] : []),
    ]
    return [
      layout.wrap(`${label}  ${render(found.ask)} ${render(found.say)}`, '  ', '    '),
      ...layout.labelled(
        rows.map(([key, text]) => [render({key: `doctor.${key}`, with: {}}), text]),
        '    ',
      ),
      ...(setting ? copy(setting).map(line => paint.dim(`      ${line}`)) : []),
    ].join('\n')
  }
  const section = ({heading, diagnoses}: Section) => {
    const title = paint.bold(render(messages.say(heading, {})))
    const brief = briefly(heading, diagnoses, reported)
    if (brief) return [title, layout.wrap(render(brief), '  ')].join('\n')
    if (!isGrouped(heading)) return [title, ...diagnoses.map(one)].join('\n')
    const groups = groupsOf(diagnoses, render).flatMap(({answer, questions}) => [
      layout.wrap(answer, '  '),
      ...questions.map(question => layout.wrap(question, '    - ', '      ')),
    ])
    return [title, ...groups].join('\n')
  }
  return [
    layout.wrap(paint.bold(render(messages.say(`grade-${examination.grade}`, {})))),
    ...notes.map(note => layout.wrap(render(note))),
    ...sectionsOf(examination).map(section),
    layout.wrap(render(inOrder(examination))),
  ].join('\n\n')
}

export function markdownReport(reported: Reported, render: Render): string {
  const {examination, repository, notes} = reported
  const copy = copiedOnce()
  const one = (found: Diagnosis): string => {
    const {setting} = found
    const copied = setting ? copy(setting) : []
    const rule = setting?.kind === 'page' && copied.length > 0
    return [
      `**${inline(render(found.ask))}**${found.about === undefined ? '' : ` (${inline(`\`${shown(found.about)}\``)})`}  `,
      `${inline(render(messages.say(`state-${found.state}`, {})))}: ${inline(render(found.say))}`,
      ...(found.why ? ['', inline(render(found.why))] : []),
      ...(setting ? ['', inline(settingText(setting, repository))] : []),
      ...(rule ? ['', inline(render(messages.say('label-rule', {})))] : []),
      ...(copied.length > 0 ? ['', fence(copied, rule ? 'json' : 'yaml')] : []),
    ].join('\n')
  }
  const section = ({heading, diagnoses}: Section) => {
    const title = `## ${inline(render(messages.say(heading, {})))}`
    const brief = briefly(heading, diagnoses, reported)
    if (brief) return [title, inline(render(brief))].join('\n\n')
    if (!isGrouped(heading)) return [title, ...diagnoses.map(one)].join('\n\n')
    const groups = groupsOf(diagnoses, render).map(({answer, questions}) =>
      [inline(answer), '', ...questions.map(question => `- ${inline(question)}`)].join('\n'),
    )
    return [title, ...groups].join('\n\n')
  }
  return `${[
    `# ${inline(render(messages.say(`grade-${examination.grade}`, {})))}`,
    ...notes.map(note => inline(render(note))),
    ...sectionsOf(examination).map(section),
    inline(render(inOrder(examination))),
  ].join('\n\n')}\n`
}

function isGrouped(heading: Heading): boolean {
  return heading === 'section-limits' || heading === 'section-unseen'
}

/** What is the same for everybody, every time, takes one sentence unless all of it is asked for. */
function briefly(heading: Heading, {length: count}: readonly Diagnosis[], {verbose}: Reported): Message | undefined {
  return heading === 'section-limits' && !verbose ? messages.say('limits-brief', {count}) : undefined
}

/** Lines to copy; a rule that settles several questions is shown at the first of them. */
function copiedOnce(): (setting: Setting) => readonly string[] {
  const shown = new Set<string>()
  return setting => {
    const lines = settingLines(setting)
    const text = lines.join('\n')
    if (setting.kind === 'page' && shown.has(text)) return []
    shown.add(text)
    return lines
  }
}

/** Many questions have one answer there: it is said once. */
function groupsOf(diagnoses: readonly Diagnosis[], render: Render): {answer: string; questions: string[]}[] {
  const groups = new Map<string, string[]>()
  for (const {ask, say} of diagnoses) {
    const answer = render(say)
    groups.set(answer, [...(groups.get(answer) ?? []), render(ask)])
  }
  return [...groups].map(([answer, questions]) => ({answer, questions}))
}

/** Version 1 of the format; `id` with `about` names a diagnosis, texts are in the language asked for. */
export function jsonReport({examination, repository, notes}: Reported, render: Render): string {
  const {grade, diagnoses} = examination
  const document = {
    doctor: 1,
    repository: repository ?? null,
    grade,
    notes: notes.map(render),
    diagnoses: diagnoses.map(({id, state, grade: holds, about, ask, say, why, setting}) => ({
      id,
      state,
      ...(holds && {grade: holds}),
      ...(about !== undefined && {about}),
      question: render(ask),
      answer: render(say),
      ...(why && {why: render(why)}),
      ...(setting && {setting}),
    })),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}
