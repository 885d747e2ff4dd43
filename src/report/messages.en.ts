import type {Format} from '../words/message.ts'

const points = (count: number, f: Format) => `${f.number(count)} ${f.plural(count, 'point', 'points')}`
const rules = (count: number, f: Format) => `${f.number(count)} ${f.plural(count, 'rule', 'rules')}`
const advice = (count: number, f: Format) =>
  `${f.number(count)} ${f.plural(count, 'piece of advice', 'pieces of advice')}`
const warnings = (count: number, f: Format) => `${f.number(count)} ${f.plural(count, 'warning', 'warnings')}`

export const english = {
  // the first line
  blocked: (w: {points: number; place: string; rule: string}, f: Format) =>
    w.points === 1
      ? `Blocked: one point must be settled first, at \`${w.place}\` (\`${w.rule}\`).`
      : `Blocked: ${points(w.points, f)} must be settled first, beginning at \`${w.place}\` (\`${w.rule}\`).`,
  'blocked-in': (w: {points: number; blocked: number; systems: number}, f: Format) =>
    `Blocked: ${points(w.points, f)} must be settled first, in ${f.number(w.blocked)} of ${f.number(w.systems)} systems.`,
  'blocked-anyhow': () => 'Blocked: the gate could not establish that everything is in order.',
  awaiting: (w: {signers: readonly string[]}, f: Format) =>
    `Awaiting sign-off: nothing blocks; still to sign: ${f.list(w.signers)}.`,
  passed: (w: {rules: number; warnings: number; advice: number; standing: number}, f: Format) => {
    const left = [...(w.warnings > 0 ? [warnings(w.warnings, f)] : []), ...(w.advice > 0 ? [advice(w.advice, f)] : [])]
    return `Passed: ${rules(w.rules, f)} checked, nothing blocks${left.length > 0 ? `; ${f.list(left)} below` : ''}.${w.standing > 0 ? ` ${points(w.standing, f)} stood there before.` : ''}`
  },
  'out-of-scope': (w: {facts: readonly string[]}, f: Format) =>
    w.facts.length > 0
      ? `Passed: out of scope, because ${f.list(w.facts)}.`
      : 'Passed: out of scope of every policy in force.',
  'all-out-of-scope': (w: {systems: number}, f: Format) =>
    `Passed: all ${f.number(w.systems)} systems are out of scope of the policies in force.`,
  outside: (w: {policies: readonly string[]; fact: string}, f: Format) =>
    `${f.list(w.policies)} ${f.plural(w.policies.length, 'does', 'do')} not apply${w.fact ? `, because ${w.fact}` : ''}.`,
  'outside-some': (w: {policy: string; outside: number; systems: number}, f: Format) =>
    `\`${w.policy}\` does not apply to ${f.number(w.outside)} of the ${f.number(w.systems)} systems.`,
  fault: (w: {faults: number; place: string}, f: Format) =>
    `Could not be judged: ${f.number(w.faults)} ${f.plural(w.faults, 'fault', 'faults')} in what decides, beginning at \`${w.place}\`. Until that is mended nothing counts as passed.`,
  'fault-anyhow': () => 'Could not be judged. Until that is mended nothing counts as passed.',
  // headings
  'section-faults': () => 'To mend first',
  'section-blocking': () => 'Blocking',
  'section-awaiting': () => 'Awaiting sign-off',
  'section-warnings': () => 'Warnings',
  'section-advice': () => 'Advice',
  'section-settled': () => 'Settled for now',
  'section-not-yet': () => 'Does not apply yet',
  'section-passed': () => 'In order',
  'section-not-applicable': () => 'Does not apply',
  'section-bias': () => 'Bias tests',
  'section-systems': () => 'Systems',
  'section-about': () => 'How this was judged',
  // one finding
  'label-why': () => 'Why',
  'label-todo': () => 'To do',
  'label-who': () => 'Who',
  'label-found': () => 'Found',
  'why-clause': (w: {title: string; clause: string; why: string}) =>
    `${w.title} (${/^\d/u.test(w.clause) ? `clause ${w.clause}` : w.clause}). ${w.why}`,
  why: (w: {title: string; why: string}) => `${w.title}. ${w.why}`,
  declare: (w: {field: string; rules: number}, f: Format) =>
    `Declare \`${w.field}\`: ${rules(w.rules, f)} ${f.plural(w.rules, 'waits', 'wait')} for it`,
  'declare-values': (w: {values: readonly string[]}, f: Format) =>
    `It can be ${f.either(w.values.map(value => `\`${value}\``))}.`,
  'declare-found': (w: {field: string; rules: readonly string[]; more: number}, f: Format) =>
    `As long as \`${w.field}\` is not there, nobody can say whether ${f.plural(w.rules.length + w.more, 'this rule is', 'these rules are')} met: ${w.more > 0 ? `${w.rules.join(', ')} and ${f.number(w.more)} more` : f.list(w.rules)}.`,
  'rule-declaration': () => 'There is a declaration, and everything in it is known',
  'rule-scope': () => 'It says whether this touches people',
  'rule-ended': () => 'What is retired says since when',
  'declare-one': (w: {what: string}) => `Without it, nobody can say whether this is met: ${w.what}`,
  'settled-by': (w: {roles: readonly string[]}, f: Format) => `To be settled by ${f.either(w.roles)}.`,
  'role-named': (w: {role: string}) => `whoever holds the role \`${w.role}\``,
  'your-team': () => 'Your own team can settle this.',
  somebody: () => 'somebody with the right role',
  'to-sign': (w: {roles: readonly string[]; by: string}, f: Format) =>
    `${f.either(w.roles)}${w.by ? ` (${w.by})` : ''}`,
  'sign-line': () => 'To sign, approve the pull request with this line in the review:',
  'paste-below': (w: {file: string; line: number}) => `Paste below line ${w.line} of \`${w.file}\`:`,
  'paste-instead': (w: {file: string; line: number}) => `Replace line ${w.line} of \`${w.file}\` with:`,
  'paste-top': (w: {file: string}) => `Put this at the top of \`${w.file}\`:`,
  'entry-below': (w: {file: string; line: number}) =>
    `Paste this below line ${w.line} of \`${w.file}\`, and put an answer in the place of each \`< >\`:`,
  'entry-instead': (w: {file: string; line: number}) =>
    `Replace line ${w.line} of \`${w.file}\` with this, and put an answer in the place of each \`< >\`:`,
  'entry-within': (w: {file: string; line: number}) =>
    `Add this before the closing brace of line ${w.line} of \`${w.file}\`, behind a comma, with an answer in the place of each \`< >\`:`,
  'entry-top': (w: {file: string}) =>
    `Put this at the top of \`${w.file}\`, with an answer in the place of each \`< >\`:`,
  'entry-above': (w: {field: string}) => `The lines to paste stand with \`${w.field}\`.`,
  'in-full': () =>
    'The last points stand here in short. `ethics-gate check --format markdown` shows all of them in full.',
  'entry-order': (w: {count: number}) =>
    `There are ${w.count} places to paste, from the bottom of the file to the top. Keep this order: then the line numbers stay right.`,
  'tier-paste': (w: {fields: readonly string[]}, f: Format) =>
    `Nothing waits for ${f.list(w.fields.map(field => `\`${field}\``))}, but its silence gives the highest of the tiers that are possible. Say what it is and less may be asked.`,
  'declare-none': (w: {none: string}) => `If there are none, write \`${w.none}\`.`,
  also: (w: {count: number}, f: Format) =>
    `Also: ${f.number(w.count)} more ${f.plural(w.count, 'finding follows', 'findings follow')} from this.`,
  more: (w: {count: number}, f: Format) => `and ${f.number(w.count)} more`,
  'more-elsewhere': (w: {count: number}, f: Format) =>
    `${f.number(w.count)} more ${f.plural(w.count, 'is', 'are')} not shown here; \`--format json\` has them all.`,
  repository: () => 'The repository as a whole',
  tier: (w: {tier: number; meaning: string}) => `tier ${w.tier} (${w.meaning})`,
  'tier-undeclared': (w: {fields: readonly string[]}, f: Format) =>
    `because ${f.list(w.fields)} ${f.plural(w.fields.length, 'is', 'are')} not declared`,
  // the facts behind a tier
  'fact-is': (w: {field: string; value: string; place: string}) => `\`${w.field}\` is \`${w.value}\` (\`${w.place}\`)`,
  'fact-undeclared': (w: {field: string; place: string}) => `\`${w.field}\` is not declared (\`${w.place}\`)`,
  // bias
  'bias-caption': (w: {event: string; attribute: string; metric: string}) =>
    `${w.metric} by ${w.attribute}, event ${w.event}`,
  'bias-caption-any': (w: {attribute: string; metric: string}) => `${w.metric} by ${w.attribute}`,
  'bias-version': (w: {version: string}) => `version ${w.version}`,
  'bias-measured': (w: {data: string}) => `measured on: ${w.data}`,
  'bias-population': (w: {population: string}) => `among: ${w.population}`,
  'column-group': () => 'group',
  'column-people': () => 'people',
  'column-counted': () => 'counted',
  'column-rate': () => 'rate',
  'column-interval': () => 'interval',
  'column-interval-95': () => '95% interval',
  'column-compared': () => 'compared',
  'column-effect': () => 'effect',
  'column-estimate': () => 'estimate',
  'column-allowed': () => 'allowed',
  'column-outcome': () => 'outcome',
  'the-others': () => 'all others',
  between: (w: {low: string; high: string}) => `${w.low} to ${w.high}`,
  'at-least': (w: {low: string}) => `at least ${w.low}`,
  'at-most': (w: {high: string}) => `at most ${w.high}`,
  'any-value': () => 'any',
  unknown: () => 'unknown',
  'bias-bar': (w: {interval: string; rate: string; scale: string}) =>
    `${w.interval} is the interval, with the rate at ${w.rate}; the whole line runs from 0 to ${w.scale}.`,
  'bias-together': () =>
    'A fail is read from a wider interval, which holds for all comparisons together; the interval in the table holds for each by itself.',
  'bias-limit': (w: {limit: string}) =>
    `${w.limit} is the threshold, counted from the rate compared with; the outcome rests on the interval of the comparison.`,
  'bias-p': () =>
    'p is how likely a difference at least this large would be if the rates were equal; in brackets, adjusted for all pairs. It decides nothing.',
  'column-p': () => 'p (adjusted)',
  // the same within strata
  'strata-caption': (w: {group: string; against: string; by: string}) => `${w.group} / ${w.against}, split by ${w.by}`,
  'strata-everybody': () => 'Everybody',
  'strata-everybody-used': () => 'Everybody in the strata that could be used',
  'strata-together': () => 'All strata together (Mantel–Haenszel)',
  'strata-odds': () => 'Odds ratio, all strata together',
  'strata-reverse': (w: {group: string; against: string; by: string; lower: boolean}) =>
    `For everybody together the rate of \`${w.group}\` is ${w.lower ? 'lower' : 'higher'} than that of \`${w.against}\`, but within the strata, taken together, it is ${w.lower ? 'higher' : 'lower'}. This is Simpson’s paradox: \`${w.group}\` and \`${w.against}\` are spread differently over \`${w.by}\`.`,
  'strata-differ': (w: {group: string; against: string; p: string}) =>
    `For ${w.group} / ${w.against} the strata differ by more than chance explains (Breslow–Day, p ${w.p}), and one figure for all of them hides that. Look at each.`,
  'strata-explains': () => 'This explains; it decides nothing. Which split is chosen is itself a choice.',
  // pictures
  'figure-rates': () => 'Rates with their intervals',
  'figure-comparisons': () => 'Comparisons with their intervals, beside what is allowed',
  'figure-rates-said': (w: {groups: number; scale: string}, f: Format) =>
    `${f.number(w.groups)} ${f.plural(w.groups, 'row', 'rows')} on a scale from 0 to ${w.scale}. The tables below have the numbers.`,
  'figure-comparisons-said': (w: {outcomes: readonly string[]}, f: Format) =>
    `Outcomes: ${f.list(w.outcomes)}. The tables below have the numbers.`,
  'figure-strata': () => 'Ratios within strata with their intervals',
  'figure-strata-said': (w: {strata: number}, f: Format) =>
    `${f.number(w.strata)} ${f.plural(w.strata, 'stratum', 'strata')}, beside everybody and all of them together. The tables below have the numbers.`,
  'figure-numbers': () => 'The numbers in tables',
  'figure-log': () => 'logarithmic scale',
  threshold: (w: {value: string}) => `threshold ${w.value}`,
  allowed: (w: {range: string}) => `allowed: ${w.range}`,
  skip: () => 'Skip to the content',
  'bias-people': (w: {people: number}, f: Format) =>
    `with these rates, about ${f.number(w.people)} people in each group would decide it`,
  'bias-people-apart': (w: {people: number; own: number; group: string; other: number; against: string}, f: Format) =>
    `with these rates, about ${f.number(w.own)} people in ${w.group} and ${f.number(w.other)} in ${w.against} would decide it, or ${f.number(w.people)} in each if they were of one size`,
  'bias-flips': (w: {people: number}, f: Format) =>
    `${f.number(w.people)} ${f.plural(w.people, 'person', 'people')} with another result would put it on the other side of the threshold`,
  'bias-pass': () =>
    'No unacceptable difference was demonstrated for the groups, the metric and the data that were tested. That is not proof that there is none.',
  // the end
  'count-blocking': (w: {count: number}, f: Format) => `${f.number(w.count)} blocking`,
  'count-awaiting': (w: {count: number}, f: Format) => `${f.number(w.count)} awaiting sign-off`,
  'count-warnings': (w: {count: number}, f: Format) => warnings(w.count, f),
  'count-advice': (w: {count: number}, f: Format) => advice(w.count, f),
  'count-settled': (w: {count: number}, f: Format) => `${f.number(w.count)} settled for now`,
  'count-not-yet': (w: {count: number}, f: Format) => `${f.number(w.count)} not yet applicable`,
  'count-passed': (w: {count: number}, f: Format) => `${f.number(w.count)} in order`,
  'count-not-applicable': (w: {count: number}, f: Format) => `${f.number(w.count)} not applicable`,
  policies: () => 'Policies',
  judged: () => 'Judged',
  note: () => 'Note',
  'judged-on': (w: {date: string; commit: string; changed: boolean}, f: Format) =>
    w.commit
      ? `${f.date(w.date)}, commit \`${w.commit}\`${w.changed ? ' and the changes on disk since' : ''}`
      : `${f.date(w.date)}, files as they are on disk`,
  'column-project': () => 'project',
  'column-system': () => 'system',
  'column-tier': () => 'tier',
  'column-systems': () => 'systems',
  'systems-more': (w: {count: number}, f: Format) =>
    `and ${f.number(w.count)} more ${f.plural(w.count, 'project', 'projects')}`,
  'annotations-more': (w: {count: number}, f: Format) =>
    `${f.number(w.count)} more like these; the job summary lists them all.`,
}
