import type {Path} from '../../../words/place.ts'
import {CODEOWNERS_PATHS, type Codeowners, isCatchAll, ownerRule} from '../codeowners.ts'
import {answer, type Diagnosis, diagnosis, lacking, ok} from '../diagnosis.ts'
import type {BranchFacts, Facts} from '../facts.ts'
import {messages} from '../messages.ts'
import {lines, pullRequestRule} from '../settings.ts'

/** Does GitHub itself ask the right people before what decides is changed? */
export function reviewQuestions(facts: Facts): Diagnosis[] {
  return [...facts.branches.flatMap(branchReviews), owners(facts), ...declared(facts), ...ownerErrors(facts)]
}

function branchReviews({name, protection: {approvals, codeOwners, lastPush}}: BranchFacts): Diagnosis[] {
  const head = (id: 'approvals' | 'code-owner-review' | 'last-push') =>
    ({
      id,
      grade: 'guarded',
      about: name,
      ask: messages.say(id, {branch: name}),
      why: messages.say(`${id}-why`, {}),
    }) as const
  return [
    diagnosis(
      head('approvals'),
      answer(approvals, count =>
        count > 0
          ? ok()
          : lacking('missing', messages.say('approvals-missing', {}), pullRequestRule(name, 'Required approvals', '1')),
      ),
    ),
    diagnosis(
      head('code-owner-review'),
      answer(codeOwners, on =>
        on
          ? ok()
          : lacking(
              'missing',
              messages.say('code-owner-review-missing', {}),
              pullRequestRule(name, 'Require review from Code Owners', '✓'),
            ),
      ),
    ),
    diagnosis(
      head('last-push'),
      answer(lastPush, on =>
        on
          ? ok()
          : lacking(
              'missing',
              messages.say('last-push-missing', {}),
              pullRequestRule(name, 'Require approval of the most recent reviewable push', '✓'),
            ),
      ),
    ),
  ]
}

function owners({tree: {codeowners, guarded}}: Facts): Diagnosis {
  const head = {
    id: 'code-owners',
    grade: 'guarded',
    ask: messages.say('code-owners', {}),
    why: messages.say('code-owners-why', {}),
  } as const
  const path = codeowners?.path ?? CODEOWNERS_PATHS[0] ?? ''
  const setting = lines(
    path,
    '/.github/ @example/gate-owners',
    ...CODEOWNERS_PATHS.filter(one => !one.startsWith('.github/')).map(one => `/${one} @example/gate-owners`),
  )
  if (codeowners === undefined)
    return diagnosis(head, lacking('missing', messages.say('code-owners-none', {}), setting))
  const left = unowned(codeowners, guarded)
  return diagnosis(
    head,
    left.length === 0 ? ok() : lacking('missing', messages.say('code-owners-missing', {paths: left}), setting),
  )
}

/** A declaration is guarded by the gate itself; code owners see to it that its people hear of a change. */
function declared({tree: {codeowners, declarations}}: Facts): Diagnosis[] {
  if (codeowners === undefined || declarations.length === 0) return []
  const left = unowned(codeowners, declarations)
  return [
    diagnosis(
      {
        id: 'declaration-owners',
        ask: messages.say('declaration-owners', {}),
        why: messages.say('declaration-owners-why', {}),
      },
      left.length === 0
        ? ok()
        : lacking(
            'risk',
            messages.say('code-owners-missing', {paths: left}),
            lines(codeowners.path, ...left.slice(0, 5).map(path => `/${path} @example/project-team`)),
          ),
    ),
  ]
}

function unowned(codeowners: Codeowners, paths: readonly Path[]): readonly Path[] {
  return paths.filter(path => {
    const rule = ownerRule(codeowners, path)
    return rule === undefined || rule.owners.length === 0 || isCatchAll(rule)
  })
}

/** GitHub passes over a line with a fault in it, without a word on the pull request. */
function ownerErrors({tree: {codeowners}, codeownersErrors}: Facts): Diagnosis[] {
  if (codeowners === undefined) return []
  return [
    diagnosis(
      {
        id: 'code-owners-errors',
        about: codeowners.path,
        ask: messages.say('code-owners-errors', {path: codeowners.path}),
        why: messages.say('code-owners-errors-why', {}),
      },
      answer(codeownersErrors, errors =>
        errors.length === 0
          ? ok()
          : lacking(
              'risk',
              messages.say('code-owners-errors-risk', {
                lines: errors.slice(0, 10).map(({line}) => line),
                kinds: [...new Set(errors.map(({kind}) => kind))],
              }),
            ),
      ),
    ),
  ]
}
