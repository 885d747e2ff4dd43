import type {Format} from '../../words/message.ts'

const points = (count: number, f: Format) => `${f.number(count)} ${f.plural(count, 'point', 'points')}`
const signoffs = (count: number, f: Format) => `${f.number(count)} ${f.plural(count, 'sign-off', 'sign-offs')}`

/** What the comment on a pull request, the commit status and the reports of a change say. */
export const english = {
  // the first line
  'verdict-blocked': () => 'Blocked: this cannot be merged yet',
  'verdict-awaiting': (w: {count: number}, f: Format) =>
    `Waiting for ${f.plural(w.count, 'a sign-off', 'sign-offs')}: nothing else blocks this`,
  'verdict-commit': () => 'One commit left: everybody who must sign has signed',
  'verdict-passed': () => 'Passed: nothing blocks this',
  'verdict-error': () => 'Could not be judged, so this does not pass',
  'verdict-observing': () => 'Observing: nothing blocks this',
  // what decides next
  'next-blocked': (w: {points: number; signoffs: number; signers: readonly string[]}, f: Format) => {
    const blocks = `${points(w.points, f)} ${f.plural(w.points, 'blocks', 'block')}`
    return w.signoffs === 0 ? `${blocks}.` : `${blocks}; ${awaited(w, f)}.`
  },
  'next-again': (w: {signers: readonly string[]}, f: Format) =>
    `After it is sealed again, ${f.list(w.signers)} ${f.plural(w.signers.length, 'signs', 'sign')}.`,
  'next-signing': (w: {signoffs: number; signers: readonly string[]}, f: Format) =>
    `Nothing else is left to do: ${awaited(w, f)}.`,
  'next-commit': () =>
    'Write the signatures down with the lines below, in one commit, so that they can be found later.',
  'next-awaiting': (w: {signoffs: number; signers: readonly string[]}, f: Format) => f.start(`${awaited(w, f)}.`),
  'next-passed': (w: {rules: number; left: readonly string[]}, f: Format) =>
    `${f.number(w.rules)} ${f.plural(w.rules, 'rule was', 'rules were')} checked${w.left.length > 0 ? `; ${f.list(w.left)} below` : ''}.`,
  'next-error': (w: {faults: number}, f: Format) =>
    w.faults === 0
      ? 'The gate could not finish its work. Until it can, nothing counts as passed.'
      : `${f.number(w.faults)} ${f.plural(w.faults, 'fault', 'faults')} in what decides. Until that is mended, nothing counts as passed.`,
  'next-observing': (w: {points: number; signoffs: number}, f: Format) => {
    if (w.points + w.signoffs === 0) return 'If the gate were on, nothing would block either.'
    const parts = [
      ...(w.points > 0 ? [`${points(w.points, f)} would block`] : []),
      ...(w.signoffs > 0 ? [`${signoffs(w.signoffs, f)} would be awaited`] : []),
    ]
    return `If the gate were on, ${f.list(parts)}.`
  },
  'anyhow-blocked': () => 'The gate could not establish that everything is in order.',
  'kind-adoption': () => 'This brings the first configuration of the gate. It decides from the merge on.',
  'next-repair': () =>
    'What mends it is a pull request that changes only the files of the gate, approved by those who own them; where no owner can be known, by an administrator of the repository.',
  'kind-repair': () => 'This mends the configuration of the gate, and is judged for that alone.',
  'kind-paperwork': () =>
    'Only declarations, evidence or files of the gate change here, so what stood there before does not hold it up.',
  // headings
  'section-would-block': () => 'Would block',
  'section-would-await': () => 'Would await sign-off',
  'section-unasked-signatures': () => 'Signatures that hold nothing up',
  'section-standing': () => 'Stood there before',
  'section-moved': () => 'Compared with before',
  'section-aside': () => 'Set aside',
  'section-questions': () => 'For the conversation',
  'section-preview': () => 'What the changed policies would say',
  'section-setup': () => 'About how the gate is set up',
  'section-more-blocking': () => 'What else blocks',
  'section-details': () => 'Details',
  'count-standing': (w: {count: number}, f: Format) => `${f.number(w.count)} stood there before`,
  'numbers-of': (w: {caption: string}) => `The numbers: ${w.caption}`,
  // signing
  'sign-lines': (w: {who: string; lines: number}, f: Format) =>
    `${f.start(w.who)} signs by approving this pull request with ${f.plural(w.lines, 'this line', 'these lines')} in the review:`,
  'sign-otherwise': (w: {who: string}, f: Format) => `${f.start(w.who)} has to settle this:`,
  'column-signs': () => 'who signs',
  'column-may': () => 'who may',
  'nobody-yet': () => 'nobody yet: name one in `gate.yml`',
  'once-sealed': () => 'once it is sealed again, which makes the line to sign',
  'record-title': () => 'Signed by all that must. One commit is left: paste this',
  'record-some': () => 'Signed already, and still to be written down',
  'record-found': (w: {signed: readonly string[]}, f: Format) => `Signed in this pull request: ${f.list(w.signed)}.`,
  'record-who': () => 'Your own team can settle this. What was signed stays signed, unless that review is dismissed.',
  'sign-rules': () =>
    'A signature only counts from somebody who did not work on this change. It holds as long as what was signed stays the same.',
  'sign-what': (w: {code: string}) => `\`${w.code}\`:`,
  others: (w: {count: number}, f: Format) => `${f.number(w.count)} ${f.plural(w.count, 'other', 'others')}`,
  // what moved
  'compared-counts': (w: {branch: string; parts: readonly string[]}, f: Format) =>
    `Compared with ${w.branch ? `\`${w.branch}\`` : 'before'}: ${f.list(w.parts)}`,
  'moved-new': (w: {count: number}, f: Format) => `${f.number(w.count)} new`,
  'moved-worse': (w: {count: number}, f: Format) => `${f.number(w.count)} worse`,
  'moved-better': (w: {count: number}, f: Format) => `${f.number(w.count)} better`,
  'moved-mended': (w: {count: number}, f: Format) => `${f.number(w.count)} mended`,
  'move-new': () => 'new',
  'move-worse': () => 'worse',
  'move-better': () => 'better',
  'move-mended': () => 'mended',
  'standing-elsewhere': () => 'in a project that this change does not touch',
  'standing-why': () =>
    'This change does not answer for these. They count when it touches what they are about, or makes them worse.',
  // what is set aside
  'aside-waiver': () => 'waiver',
  'aside-justified': () => 'justified difference',
  'aside-tolerated': () => 'on the baseline',
  'aside-used': () => 'in use',
  'aside-unused': () => 'not used',
  'aside-expired': () => 'expired',
  'aside-refused': () => 'refused',
  'aside-until': (w: {date: string}, f: Format) => `until ${f.date(w.date)}`,
  'aside-since': (w: {date: string}, f: Format) => `since ${f.date(w.date)}`,
  'column-what': () => 'what',
  'column-rule': () => 'rule',
  'column-owner': () => 'owner',
  'column-when': () => 'when',
  'column-reason': () => 'reason',
  'column-state': () => 'state',
  // open questions
  'question-held': (w: {holder: string; date: string}, f: Format) => {
    const parts = [...(w.holder ? [w.holder] : []), ...(w.date ? [`by ${f.date(w.date)}`] : [])]
    return parts.length > 0 ? `held by ${parts.join(', ')}` : 'nobody holds it yet'
  },
  'questions-why': () => 'Open dilemmas block nothing; they are here to be talked about.',
  // preview
  'preview-passed': () => 'By the policies that this change brings, nothing would block.',
  'preview-awaiting': () => 'By the policies that this change brings, only sign-offs would be awaited.',
  'preview-blocked': (w: {points: number}, f: Format) =>
    `By the policies that this change brings, ${points(w.points, f)} would block:`,
  'preview-error': () => 'By the policies that this change brings, nothing could be judged:',
  // how it was judged
  'about-commits': (w: {merge: string; head: string; base: string; branch: string; deciding: string}, f: Format) => {
    const parts = [
      ...(w.head ? [`the merge of \`${w.head}\` into ${w.branch ? `\`${w.branch}\` at ` : ''}\`${w.base}\``] : []),
      ...(w.merge ? [`as \`${w.merge}\``] : []),
      ...(w.deciding ? [`by policies and roles at \`${w.deciding}\``] : []),
    ]
    return f.start(parts.join(', '))
  },
  'policy-by-digest': (w: {id: string; version: string; digest: string}) =>
    `\`${w.id}\` ${w.version}${w.digest ? ` (\`${w.digest}\`)` : ''}`,
  enforcement: () => 'Enforcement',
  'grade-advisory': () =>
    'advisory. Whoever can push a branch to this repository can also write this status; merges that the gate did not see are found afterwards.',
  'grade-guarded': () =>
    'guarded. Only the gate’s own app can write the status that counts, and no branch reaches its key; whoever administers the repository can still change that.',
  'grade-organisation': () =>
    'by the organisation. It requires the gate’s workflow here, and this repository cannot change that.',
  'grade-unknown': () =>
    'not known. It could not be seen whether the branch requires this status; `ethics-gate doctor` shows what is missing.',
  // length
  'left-out': (w: {count: number}, f: Format) =>
    `${f.number(w.count)} more ${f.plural(w.count, 'is', 'are')} not shown here.`,
  'full-report': () => 'The full report',
  // rules of the product itself
  'rule-weakening': () => 'Nothing that was asked before is taken away without an approval',
  'rule-gate-change': () => 'Whoever owns the gate approves changes of its files',
  'rule-organisation': () => 'Whoever owns the organisation file approves that a repository leaves it',
  'rule-approval-rule': () => 'A change of these files is approved by somebody with the right role',
  'rule-first-classification': () =>
    'A first declaration that asks for little is looked at where its folder tells of more',
  'rule-objection': () => 'Somebody with a role objected',
  'rule-escalation': () => 'A decision was asked for higher up',
  'rule-waiver': () => 'What is set aside has an owner, a reason and an end',
  'rule-decision': () => 'A decision is approved by whoever took it',
  'rule-difference': () => 'An accepted difference is defended and approved',
  'rule-baseline': () => 'What is tolerated stands on an approved baseline',
  // a suggested change
  'suggest-why': (w: {what: string}) => `This would settle: ${w.what}`,
  'suggest-title': (w: {count: number}, f: Format) =>
    `${f.plural(w.count, 'A suggested change', 'Suggested changes')} for what the comment of the gate asks. Take over what is right.`,
  // the commit status
  'status-blocked': (w: {points: number; signoffs: number}, f: Format) =>
    `Blocked: ${points(w.points, f)} to settle${w.signoffs > 0 ? `, ${signoffs(w.signoffs, f)} awaited` : ''}`,
  'status-commit': () => 'One commit left: write the signatures down',
  'status-signing': (w: {signoffs: number}, f: Format) => `Blocked: ${signoffs(w.signoffs, f)} awaited, nothing else`,
  'status-blocked-anyhow': () => 'Blocked: not established that everything is in order',
  'status-awaiting': (w: {signers: readonly string[]}, f: Format) => `Awaiting sign-off by ${f.list(w.signers)}`,
  'status-awaiting-many': (w: {signoffs: number}, f: Format) => `Awaiting ${signoffs(w.signoffs, f)}`,
  'status-passed': (w: {rules: number}, f: Format) =>
    `Passed: ${f.number(w.rules)} ${f.plural(w.rules, 'rule', 'rules')} checked, nothing blocks`,
  'status-out-of-scope': () => 'Passed: out of scope of the policies in force',
  'status-observing': (w: {points: number; signoffs: number}, f: Format) =>
    w.points + w.signoffs === 0
      ? 'Observing: nothing blocks, nothing would'
      : `Observing: nothing blocks; ${points(w.points + w.signoffs, f)} would hold it up`,
  'status-error': (w: {faults: number}, f: Format) =>
    w.faults === 0
      ? 'Could not be judged'
      : `Could not be judged: ${f.number(w.faults)} ${f.plural(w.faults, 'fault', 'faults')} in what decides`,
}

function awaited({signoffs: count, signers}: {signoffs: number; signers: readonly string[]}, f: Format): string {
  return `${signoffs(count, f)} ${f.plural(count, 'is', 'are')} awaited from ${f.list(signers)}`
}
