import {COMMAND} from '../../../src/github/event.ts'
import type {Answered} from '../../../src/github/run/dispatch.ts'
import {gateWith, MODEL, stricterPolicy} from './moves.ts'
import type {Operation, Story} from './orders.ts'
import {DOCUMENTS, declared, POLICY} from './project.ts'
import type {Texts} from './scene.ts'

/** What people, and the calendar, can do to a pull request and to the world around it. */

const POLICY_PATH = '.github/ethics-gate/policies/house/policy.yml'
const WAIVERS_PATH = '.github/ethics-gate/waivers.yml'
const DAY = 24 * 60 * 60 * 1000

const reviewing =
  (by: string, state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED', body: (story: Story) => string) =>
  (story: Story): readonly Answered[] | undefined => {
    if (!story.isOpen) return undefined
    story.scene.repo.review(story.number, {by, state, body: body(story)})
    return story.woken()
  }

function standingOf(story: Story, by: string): number | undefined {
  return story.isOpen ? story.standing(story.number, by)?.id : undefined
}

const loose = {[POLICY_PATH]: String(POLICY[POLICY_PATH]).replace('enforce: block', 'enforce: warn')}
const waiver = (story: Story): Texts => {
  const today = story.scene.hub.clock.now().toISOString().slice(0, 10)
  const until = new Date(Date.parse(today) + 2 * DAY).toISOString().slice(0, 10)
  return {
    [WAIVERS_PATH]: `waivers: 1\ndecisions:\n  - {id: for-now, kind: waive, about: {rule: house/dpia, project: care, outcome: stale}, because: It comes, by: {role: board, account: "@bodil"}, date: ${today}, until: ${until}}\n`,
  }
}

export const OPERATIONS = {
  'code is pushed': {effect: 'new-head', act: story => story.push({'lib/round.py': `print(${story.anew().trim()})\n`})},
  'a model is pushed, with no new assessment': {
    effect: 'new-head',
    act: story => story.push({...MODEL, 'lib/round.py': story.anew()}),
  },
  'a model is pushed, assessed anew': {
    effect: 'new-head',
    act: story => story.push({...story.sealedModel(), 'lib/round.py': story.anew()}),
  },
  'what decides is pushed': {
    effect: 'new-head',
    act: story => story.push({'.github/CODEOWNERS': `* @maker\n# ${story.anew()}`}),
  },
  'everything is withdrawn': {
    effect: 'new-head',
    act: async story => {
      const {text} = await declared(DOCUMENTS, {pull: 1})
      return story.push({...DOCUMENTS, 'ethics.yml': text, 'lib/round.py': story.anew(), '.github/CODEOWNERS': null})
    },
  },
  'the branch is set back to an older commit': {
    effect: 'event',
    act: story => {
      const {repo} = story.scene
      const before = story.pull.headSha
      const [parent] = repo.git.commit(before).parents
      if (!story.isOpen || parent === undefined || repo.git.isAncestor(parent, repo.tip())) return undefined
      repo.push('change', parent, 'maker')
      return [{kind: 'pull-request', number: story.number, before}]
    },
  },
  'the officer signs': {effect: 'none', act: reviewing('kirsten', 'APPROVED', ({line}) => line)},
  'the officer signs something else': {
    effect: 'review',
    act: reviewing('kirsten', 'APPROVED', ({line}) => line.replace(/[0-9a-f]{4}$/, '0000')),
  },
  'the maker quotes the line': {effect: 'none', act: reviewing('maker', 'COMMENTED', ({line}) => line)},
  'the officer asks for changes': {effect: 'review', act: reviewing('kirsten', 'CHANGES_REQUESTED', () => 'Not so')},
  'the board objects': {effect: 'review', act: reviewing('bodil', 'CHANGES_REQUESTED', () => 'Not so')},
  'the board approves': {
    effect: 'none',
    act: reviewing('bodil', 'APPROVED', ({scene, number}) => scene.lines(number, 'board').join('\n')),
  },
  'somebody asks for a decision higher up': {
    effect: 'review',
    act: reviewing('deputy', 'COMMENTED', () => 'ethics: escalate board'),
  },
  'the signature is dismissed': {
    effect: 'review',
    act: story => {
      const review = standingOf(story, 'kirsten')
      if (review === undefined || story.standing(story.number, 'kirsten')?.state === 'COMMENTED') return undefined
      story.scene.repo.dismiss(story.number, review, 'admin')
      return story.woken()
    },
  },
  'the officer edits the review': {
    effect: 'review',
    act: story => {
      const review = standingOf(story, 'kirsten')
      if (review === undefined) return undefined
      const isSigned = story.standing(story.number, 'kirsten')?.body === story.line
      story.scene.repo.editReview(story.number, review, isSigned ? 'On second thoughts' : story.line, 'kirsten')
      return story.woken()
    },
  },
  'somebody else edits the review': {
    effect: 'review',
    act: story => {
      const review = standingOf(story, 'kirsten')
      if (review === undefined) return undefined
      story.scene.repo.editReview(story.number, review, story.line, 'maker')
      return story.woken()
    },
  },
  'the default branch moves': {
    effect: 'world',
    act: story => {
      story.scene.repo.commit('main', {'docs/more.md': story.anew()}, {author: 'admin'})
      return [{kind: 'all', scheduled: false}]
    },
  },
  'the default branch brings the same model': {
    effect: 'world',
    act: story => {
      story.scene.repo.commit('main', {...MODEL, 'docs/more.md': story.anew()}, {author: 'admin'})
      return [{kind: 'all', scheduled: false}]
    },
  },
  'a stricter policy is pushed past the gate': {
    effect: 'world',
    act: story => {
      story.scene.repo.commit('main', stricterPolicy(), {by: 'admin'})
      return [{kind: 'all', scheduled: false}]
    },
  },
  'owners loosen the policy': {effect: 'world', act: story => story.throughTheGate(loose)},
  'owners tighten the policy': {effect: 'world', act: story => story.throughTheGate(stricterPolicy())},
  'owners put the policy back': {effect: 'world', act: story => story.throughTheGate(POLICY)},
  'owners take the role from the officer': {
    effect: 'world',
    act: story =>
      story.throughTheGate(
        Object.fromEntries(
          Object.entries(gateWith('branches: [main, next]')).map(([path, text]) => [
            path,
            text.replace('{login: kirsten, id: 2002}, ', ''),
          ]),
        ),
      ),
  },
  'owners waive it': {effect: 'world', act: story => story.throughTheGate(waiver(story))},
  'the base is changed': {
    effect: 'event',
    act: story => {
      if (!story.isOpen) return undefined
      story.scene.repo.retarget(story.number, story.pull.base === 'main' ? 'next' : 'main', 'maker')
      return [{kind: 'pull-request', number: story.number}]
    },
  },
  'it is closed': {
    effect: 'none',
    act: story => {
      if (!story.isOpen) return undefined
      story.scene.repo.close(story.number, 'maker')
      return [{kind: 'pull-request', number: story.number}]
    },
  },
  'it is opened again': {
    effect: 'event',
    act: story => {
      const {repo} = story.scene
      if (story.isOpen || !repo.git.isAncestor(story.pull.headSha, repo.tip('change'))) return undefined
      repo.reopen(story.number, 'maker')
      return [{kind: 'pull-request', number: story.number}]
    },
  },
  'another is opened with the same head': {
    effect: 'event',
    act: story => {
      if (story.second !== undefined || !story.isOpen) return undefined
      const {repo} = story.scene
      repo.push('copy', story.pull.headSha, 'maker')
      story.second = repo.pull({head: 'copy', by: 'maker'})
      return [{kind: 'pull-request', number: story.second}]
    },
  },
  'the board objects to the other': {
    effect: 'review',
    act: story => {
      const {second} = story
      if (second === undefined || !story.open.includes(second)) return undefined
      story.scene.repo.review(second, {by: 'bodil', state: 'CHANGES_REQUESTED', body: 'Not so'})
      return story.woken(second)
    },
  },
  'the other is closed': {
    effect: 'none',
    act: story => {
      const {second} = story
      if (second === undefined || !story.open.includes(second)) return undefined
      story.scene.repo.close(second, 'maker')
      return [{kind: 'pull-request', number: second}]
    },
  },
  'it becomes a draft, or is one no longer': {
    effect: 'none',
    act: story => {
      if (!story.isOpen) return undefined
      story.scene.repo.draft(story.number, !story.pull.draft, 'maker')
      return [{kind: 'pull-request', number: story.number}]
    },
  },
  'somebody comments that it be looked at': {
    effect: 'none',
    act: story => {
      if (!story.isOpen) return undefined
      const comment = story.scene.repo.comment(story.number, 'maker', COMMAND)
      return [{kind: 'command', number: story.number, login: 'maker', comment}]
    },
  },
  'the night comes': {
    effect: 'world',
    act: story => {
      story.scene.hub.clock.advance(DAY)
      return [{kind: 'all', scheduled: true}]
    },
  },
} as const satisfies Readonly<Record<string, Operation>>

export type Name = keyof typeof OPERATIONS
