import {type Judged, judge, judgeGroup} from '../mergeable.ts'
import type {Oid} from './git.ts'
import {testMerge} from './merges.ts'
import type {QueueEntry} from './model.ts'
import * as pulls from './pulls.ts'
import {dequeue, enqueue, mergeGroup} from './queue.ts'
import {addCheckRun, addComment, addIssue, addStatus, editComment, type NewStatus} from './records.ts'
import type {Environment, Protection, Ruleset} from './rule-model.ts'
import {addRuleset, type NewRuleset} from './rules.ts'
import type {Account, Comment, Conclusion, OpinionState, Status, Who} from './said.ts'
import {type GivenRepository, RepositoryState} from './state.ts'

/** A repository, and the ways in which a test moves it along. */
export class Repository extends RepositoryState {
  readonly #forkAs: (owner: Account, name: string) => Repository

  constructor(given: GivenRepository & {readonly forkAs: (owner: Account, name: string) => Repository}) {
    super(given)
    this.#forkAs = given.forkAs
  }

  /** A fork shares its objects, as on GitHub: a commit of one can be read through all. Gives the fork. */
  fork(owner: Who, options: {name?: string} = {}): Repository {
    const made = this.#forkAs(this.world.who(owner), options.name ?? this.name)
    for (const [ref, oid] of this.refs) if (ref.startsWith('heads/')) made.refs.set(ref, oid)
    return made
  }

  /** Opens a pull request from `branch`, or `owner:branch` of a fork; gives its number. */
  pull(given: pulls.NewPull): number {
    return pulls.open(this, given).number
  }

  /** Gives the review's id. */
  review(number: number, given: {by: Who; state?: OpinionState; body?: string; commit?: Oid}): number {
    return pulls.review(this.pullAt(number), given).id
  }

  editReview(number: number, review: number, body: string, by: Who): void {
    pulls.editReview(this.pullAt(number), review, body, this.world.who(by))
  }

  dismiss(number: number, review: number, by: Who, message = 'No longer'): void {
    pulls.dismiss(this.pullAt(number), review, this.world.who(by), message)
  }

  requestReview(number: number, of: Who): void {
    this.pullAt(number).requested.push(this.world.who(of))
  }

  retarget(number: number, base: string, by: Who = 'author'): void {
    pulls.retarget(this.pullAt(number), base, this.world.who(by))
  }

  draft(number: number, draft: boolean, by: Who = 'author'): void {
    pulls.setDraft(this.pullAt(number), draft, this.world.who(by))
  }

  close(number: number, by: Who = 'author'): void {
    pulls.close(this.pullAt(number), this.world.who(by))
  }

  reopen(number: number, by: Who = 'author'): void {
    pulls.reopen(this.pullAt(number), this.world.who(by))
  }

  /** Merges whatever the rules say, as an administrator can; gives the commit. */
  merge(number: number, method: pulls.MergeMethod = 'merge', by: Who = 'author'): Oid {
    return pulls.merge(this.pullAt(number), method, this.world.who(by))
  }

  /** Puts pull requests into the merge queue of their base branch, one after the other; gives the entries. */
  queue(...numbers: readonly number[]): readonly QueueEntry[] {
    return numbers.map(number => enqueue(this, this.pullAt(number)))
  }

  dequeue(number: number): void {
    dequeue(this, number)
  }

  mergeGroup(number: number): Oid {
    return mergeGroup(this, number)
  }

  /** The test merge as GitHub would have it now, without counting as an answer. */
  testMerge(number: number): Oid | null {
    return testMerge(this.pullAt(number), 'peeks').commit
  }

  /** The test merge of now is shown for ever after, whatever happens to base and head. */
  freezeTestMerge(number: number): void {
    this.testMerge(number)
    this.pullAt(number).mergeFrozen = true
  }

  /** Would GitHub merge it now? */
  mergeable(number: number): Judged {
    return judge(this.pullAt(number))
  }

  /** Would the queue merge the group that ends with it? */
  groupMergeable(number: number): Judged {
    return judgeGroup(this, number)
  }

  /** Gives the comment's id. */
  comment(number: number, by: Who, body: string): number {
    return addComment(this, number, this.world.who(by), body).id
  }

  editComment(id: number, body: string, by: Who): void {
    editComment(this, this.#comment(id), this.world.who(by), body)
  }

  /** Hidden as outdated, by hand. */
  minimise(id: number): void {
    this.#comment(id).minimized = true
  }

  #comment(id: number): Comment {
    const found = this.comments.find(comment => comment.id === id)
    if (found === undefined) throw new Error(`there is no comment ${id}`)
    return found
  }

  assign(number: number, who: Who): void {
    this.pullAt(number).assignees.push(this.world.who(who))
  }

  issue(given: {title: string; by?: Who; body?: string; labels?: readonly string[]}): number {
    return addIssue(this, this.world.who(given.by ?? 'author'), given).number
  }

  /** A status by whoever may write. */
  status(sha: Oid, given: NewStatus & {by?: Who}): Status {
    return addStatus(this, sha, this.world.who(given.by ?? this.world.actions), given)
  }

  /** What a job of GitHub Actions leaves on a commit. */
  checkRun(sha: Oid, name: string, conclusion: Conclusion | null, app = this.world.actions.app ?? 0): number {
    return addCheckRun(this, sha, {name, conclusion, app}).id
  }

  ruleset(given: NewRuleset): Ruleset {
    return addRuleset(this, given)
  }

  protect(branch: string, protection: Protection): void {
    this.protections.set(branch, protection)
  }

  environment(name: string, given: Partial<Omit<Environment, 'id' | 'name'>> = {}): void {
    this.environments.push({id: this.world.id(), name, branches: 'all', reviewers: [], ...given})
  }
}
