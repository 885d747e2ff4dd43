/** An account on a forge. The id never changes, where a login can be given up and taken by somebody else. */
export interface Account {
  readonly id: number
  readonly login: string
  readonly kind: 'person' | 'bot'
}

/** One submitted review of a pull request. */
export interface Review {
  /** The forge's own id, as text. */
  readonly id: string
  /** `null` where the account is gone. */
  readonly by: Account | null
  /** Does the account belong to the repository or its organisation? */
  readonly inside: boolean
  readonly state: 'approved' | 'changes-requested' | 'commented' | 'dismissed'
  /** Who dismissed it and what it was before, where it was dismissed. */
  readonly dismissed?: {readonly by: Account | null; readonly was: 'approved' | 'changes-requested' | 'commented'}
  readonly text: string
  /** The commit that was looked at, in full; `null` where the forge does not say. */
  readonly commit: string | null
  readonly edited: 'never' | 'by-its-author' | 'by-somebody-else'
  /** ISO date and time (UTC), by the forge's clock. */
  readonly at: string
}

/** A pull request with its reviews, oldest first, and everybody whose approval of it does not count. */
export interface Reviewed {
  readonly number: number
  /** Its last commit, in full. */
  readonly head: string
  /** Opener, committers, co-authors, who asked a bot for it, who pushed last. */
  readonly authors: readonly Account[]
  /** What it is, or was, to be merged into, as it stood last; absent for the one that is judged. */
  readonly base?: {readonly branch: string; readonly tip: string}
  /** ISO date and time (UTC) at which it was last turned to another base branch; absent where it never was. */
  readonly baseChanged?: string
  readonly reviews: readonly Review[]
}

/** Who holds a role, as the deciding files say. Dates are ISO, both inclusive, for whoever came later or left. */
export interface Holder {
  readonly login: string
  readonly id: number
  readonly from?: string
  readonly until?: string
}

export interface RoleHolders {
  readonly accounts: readonly Holder[]
  /** A body without an account: these enter its record. */
  readonly body: boolean
  readonly enteredBy: readonly Holder[]
  /** Its holders are named in the project's own `team`. */
  readonly perProject: boolean
}

export type Roles = ReadonlyMap<string, RoleHolders>
