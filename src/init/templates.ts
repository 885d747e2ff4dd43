import type {AskedAssessment} from './assessments.ts'
import {messages} from './messages.ts'
import {isKnownKind, isKnownPart, messages as words} from './template-messages.ts'
import type {Write} from './yaml.ts'

/**
 * A document to fill in: the parts that the policies ask for, each with its mark and a hint. The hint stands in square
 * brackets, which `src/evidence/template.ts` takes for what a template left: as long as one stands there, the part is
 * empty. A heading is one that the policy itself knows, so that a part counts with or without its mark.
 */
export function templateText({kind, parts, signed}: AskedAssessment, project: string, write: Write): string {
  const sections = [...parts].map(([id, headings]) => {
    const heading = isKnownPart(id) ? write(words.say(`part-${id}`, {})) : (headings[0] ?? id)
    const hint = isKnownPart(id) ? words.say(`hint-${id}`, {}) : words.say('hint', {})
    return [`## ${heading}`, `<!-- part: ${id} -->`, bracketed(write(hint))]
  })
  const body =
    sections.length > 0
      ? sections
      : [[bracketed(write(isKnownKind(kind) ? words.say(`about-${kind}`, {}) : words.say('hint', {})))]]
  const title = `# ${write(messages.say('template-title', {kind, project}))}`
  const how = [
    messages.say('template-how', {}),
    ...(signed.length > 0 ? [messages.say('template-signed', {signed})] : []),
  ]
  const comment = `<!-- ${how.map(write).join(' ').replaceAll('--', '–')} -->`
  return `${[title, comment, ...body.map(lines => lines.join('\n\n'))].join('\n\n')}\n`
}

/** Square brackets around the whole of it: the mark of what is still to be written. */
function bracketed(hint: string): string {
  return `*[${hint.replaceAll(/[[\]*]/g, '')}]*`
}
