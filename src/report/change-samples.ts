import type {Finding, Judgement} from '../gate/finding.ts'
import {renderer} from '../language/render.ts'
import type {Language} from '../words/language.ts'
import {catalogue} from '../words/message.ts'
import type {CommentOptions} from './comment.ts'
import * as samples from './samples.ts'

/** Hand-made judgements of changes for the tests of the reports; invented names throughout. */

const {at, finding, judgement, words} = samples

export const changeWords = catalogue(
  'sample-change',
  {
    weaker: (w: {rule: string}) => `\`${w.rule}\` blocked before and only warns now.`,
    gone: (w: {group: string}) => `The group \`${w.group}\` is no longer tested.`,
    gate: () => 'This change touches what decides: `.github/ethics-gate/gate.yml`.',
    objection: (w: {by: string}) => `${w.by} asked for changes. Only ${w.by} can lift that, by approving.`,
    question: () => 'A question is overdue: `help-or-surveillance` was to be answered by 8 November 2026.',
    advisory: () => 'The branch `main` does not require the status `ethics-gate: main`. Add it under Settings, Rules.',
    forge: () => 'Judged is what comes out of the merge, with policies, roles and waivers from the default branch.',
  },
  {
    nl: {
      weaker: w => `\`${w.rule}\` hield dit eerst tegen en waarschuwt nu alleen.`,
      gone: w => `De groep \`${w.group}\` wordt niet meer getoetst.`,
      gate: () => 'Deze wijziging raakt wat hier beslist: `.github/ethics-gate/gate.yml`.',
      objection: w => `${w.by} vroeg om aanpassingen. Alleen ${w.by} kan dat opheffen, door goed te keuren.`,
      question: () => 'Een vraag is over tijd: `help-or-surveillance` zou op 8 november 2026 zijn beantwoord.',
      advisory: () => 'De branch `main` eist de status `ethics-gate: main` niet. Zet die erbij onder Settings, Rules.',
      forge: () =>
        'Beoordeeld is wat uit de samenvoeging komt, met beleid, rollen en ontheffingen van de standaardbranch.',
    },
    da: {
      weaker: w => `\`${w.rule}\` blokerede før og advarer kun nu.`,
      gone: w => `Gruppen \`${w.group}\` testes ikke længere.`,
      gate: () => 'Denne ændring rører ved det, der afgør: `.github/ethics-gate/gate.yml`.',
      objection: w => `${w.by} bad om ændringer. Kun ${w.by} kan ophæve det ved at godkende.`,
      question: () => 'Et spørgsmål er over tid: `help-or-surveillance` skulle være besvaret senest 8. november 2026.',
      advisory: () => 'Grenen `main` kræver ikke status `ethics-gate: main`. Tilføj den under Settings, Rules.',
      forge: () =>
        'Det er resultatet af fletningen, der er vurderet, med politikker, roller og dispensationer fra standardgrenen.',
    },
  },
)

export const comment = (language: Language = 'en', given: Partial<CommentOptions> = {}): CommentOptions => ({
  language,
  render: renderer(language, [words, changeWords]),
  marker: 'ethics-gate: main',
  grade: 'advisory',
  reportLink: 'https://example.org/fairtown/absence/actions/runs/77',
  filesLink: 'https://example.org/fairtown/absence/blob/2b6c0f3c9b1e2d4a5b6c7d8e9f00112233445566/',
  ...given,
})

const change = (given: Partial<NonNullable<Judgement['change']>> = {}): NonNullable<Judgement['change']> => ({
  kind: 'content',
  pullRequest: 12,
  baseBranch: 'main',
  decidingTip: '77aa0f3c9b1e2d4a5b6c7d8e9f0011223344556a',
  baseTip: '77aa0f3c9b1e2d4a5b6c7d8e9f0011223344556a',
  head: '2b6c0f3c9b1e2d4a5b6c7d8e9f00112233445566',
  merge: '0f3c9b1e2d4a5b6c7d8e9f0011223344556677aa',
  mended: [],
  ...given,
})

const WEIGHING = 'ethics: sign absence/weighing manager s1-5ac337a4c7b3e384f62e307de4ad212e'
const DPIA = 'ethics: sign absence/dpia data-protection-officer s1-9d2e1f0a4c7b3e384f62e307de4ad212'
const WEAKENING = 'ethics: approve weakening manager a1-0011223344556677889900aabbccddee'
const GATE = 'ethics: approve gate manager a1-ffeeddccbbaa00998877665544332211'

const signature = (rule: string, line: number, awaits: NonNullable<Finding['awaits']>): Finding =>
  finding({
    rule,
    outcome: 'unproven',
    disposition: 'awaiting',
    at: at(line),
    say: words.say('not-signed', {account: awaits.by ?? '@somebody'}),
    awaits,
  })

const weighing = signature('fairtown/weighing', 47, {role: 'manager', by: '@lone-leder', code: WEIGHING})
const privacy = signature('fairtown/privacy', 41, {
  role: 'data-protection-officer',
  code: DPIA,
  holders: ['kirsten-dpo', 'jan-fg'],
})

const setAside: NonNullable<Judgement['setAside']> = [
  {
    kind: 'waiver',
    id: 'no-register-yet',
    rule: 'fairtown/published',
    project: 'absence',
    because: 'The register opens in March',
    by: 'manager @lone-leder',
    since: '2026-10-01',
    until: '2027-03-31',
    state: 'used',
    at: at(4, 3, '.github/ethics-gate/waivers.yml'),
  },
  {
    kind: 'tolerated',
    id: 'first-measurement',
    rule: 'fairtown/bias-test',
    project: 'absence',
    by: 'manager',
    bound: [0.74, 1],
    state: 'used',
    at: at(9, 3, '.github/ethics-gate/baseline.json'),
  },
  {
    kind: 'waiver',
    id: 'summer',
    rule: 'fairtown/goal',
    project: 'absence',
    because: 'Everybody was away',
    until: '2026-08-31',
    state: 'expired',
    at: at(12, 3, '.github/ethics-gate/waivers.yml'),
  },
]

/** Everything at once: blocks, waits, stood before, moved, set aside. */
export function blocked(): Judgement {
  const base = samples.blocked({notes: [changeWords.say('forge', {})]})
  return {
    ...base,
    findings: [
      ...base.findings.map((each): Finding => {
        if (each.rule === 'fairtown/never-alone') return {...each, movement: 'same', standing: 'before'}
        if (each.rule === 'fairtown/if-not-done') return {...each, movement: 'same', standing: 'elsewhere'}
        if (each.disposition === 'counts' && each.outcome !== 'pass') return {...each, movement: 'new'}
        return each
      }),
      {...privacy, rule: 'fairtown/goal', requirement: 'openness'},
      finding({rule: 'fairtown/dilemmas', outcome: 'stale', level: 'advise', say: changeWords.say('question', {})}),
    ],
    change: change({mended: [finding({rule: 'fairtown/published', requirement: 'openness', outcome: 'missing'})]}),
    setAside,
  }
}

export function awaiting(): Judgement {
  return judgement({
    verdict: 'awaiting',
    findings: [finding({rule: 'fairtown/goal', requirement: 'openness'}), weighing, privacy],
    notes: [changeWords.say('forge', {})],
    change: change(),
  })
}

export function passed(): Judgement {
  return judgement({
    findings: [
      finding({rule: 'fairtown/goal', requirement: 'openness'}),
      finding({
        rule: 'fairtown/bias-test',
        requirement: 'equality',
        detail: {
          ...samples.biasDetail,
          groups: samples.biasDetail.groups.slice(0, 2),
          comparisons: samples.biasDetail.comparisons
            .slice(0, 1)
            .map(({why: _why, peopleNeeded: _needed, flipsWith: _flips, ...each}) => ({...each, outcome: 'pass'})),
        },
      }),
      finding({
        rule: 'fairtown/published',
        requirement: 'openness',
        outcome: 'missing',
        level: 'warn',
        say: words.say('not-filled', {name: 'registrations'}),
        movement: 'same',
      }),
    ],
    notes: [changeWords.say('forge', {})],
    change: change({mended: [finding({rule: 'fairtown/privacy', outcome: 'missing'})]}),
  })
}

/** Obligations fall and the gate's own files change: one role approves both, with two lines. */
export function weakening(): Judgement {
  const own = (rule: string, code: string, say: Finding['say'], file: string, line: number): Finding =>
    finding({
      rule: `ethics-gate/${rule}`,
      requirement: rule,
      outcome: 'unproven',
      disposition: 'awaiting',
      at: at(line, 3, file),
      say,
      awaits: {role: 'manager', code, holders: ['lone-leder']},
    })
  return judgement({
    verdict: 'awaiting',
    findings: [
      own('weakening', WEAKENING, changeWords.say('gone', {group: 'x'}), 'absence/ethics.yml', 31),
      own('weakening', WEAKENING, changeWords.say('weaker', {rule: 'fairtown/bias-test'}), 'absence/ethics.yml', 12),
      own('gate-change', GATE, changeWords.say('gate', {}), '.github/ethics-gate/gate.yml', 1),
      finding({
        rule: 'ethics-gate/objection',
        outcome: 'unproven',
        disposition: 'awaiting',
        at: at(1, 1, ''),
        say: changeWords.say('objection', {by: '@kirsten-dpo'}),
        awaits: {role: 'data-protection-officer', by: '@kirsten-dpo'},
      }),
    ],
    notes: [changeWords.say('forge', {})],
    change: change({
      preview: {
        verdict: 'blocked',
        blocking: [
          finding({rule: 'fairtown/published', outcome: 'missing', say: words.say('not-filled', {name: 'a'})}),
        ],
        errors: [],
      },
    }),
  })
}

/** The same as what blocks, while the gate only watches. */
export function observing(): Judgement {
  return {...blocked(), mode: 'observe'}
}

/** The first configuration of the gate, in a repository that had none. */
export function adoption(): Judgement {
  return judgement({
    verdict: 'awaiting',
    findings: [
      finding({
        rule: 'ethics-gate/gate-change',
        outcome: 'unproven',
        disposition: 'awaiting',
        at: at(1, 1, '.github/ethics-gate/gate.yml'),
        say: changeWords.say('gate', {}),
        awaits: {
          role: 'repository-administrator',
          code: GATE.replace('manager', 'repository-administrator'),
          holders: [],
        },
      }),
      ...samples.blocked().findings.map((each): Finding => ({...each, movement: 'same', standing: 'before'})),
    ],
    change: change({kind: 'adoption'}),
  })
}

export const CHANGES = {blocked, awaiting, passed, weakening, observing, adoption}
