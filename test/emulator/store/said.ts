import type {Oid} from './git.ts'

export interface Account {
  readonly id: number
  login: string
  readonly type: 'User' | 'Bot' | 'Organization'
  readonly node: string
  /** Of a bot: the App that it acts for. */
  readonly app?: number
  /** Gone: what it wrote stays, without it. */
  deleted: boolean
}
export type Who = Account | string

export type Permission = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin'
export type OpinionState = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED'

export interface Edited {
  readonly by: Account
  readonly at: Date
}

export interface Review {
  readonly id: number
  readonly node: string
  readonly by: Account
  state: OpinionState | 'DISMISSED'
  body: string
  readonly submittedAt: Date
  readonly commit: Oid
  edited?: Edited
}

export interface Comment {
  readonly id: number
  readonly node: string
  readonly number: number
  readonly by: Account
  body: string
  readonly createdAt: Date
  updatedAt: Date
  edited?: Edited
  minimized: boolean
}

export interface LineComment {
  readonly id: number
  readonly node: string
  readonly number: number
  readonly by: Account
  readonly review: number
  readonly commit: Oid
  readonly path: string
  readonly line: number | null
  readonly startLine: number | null
  readonly side: 'LEFT' | 'RIGHT'
  body: string
  readonly createdAt: Date
  updatedAt: Date
}

export type StatusState = 'error' | 'failure' | 'pending' | 'success'

export interface Status {
  readonly id: number
  readonly node: string
  readonly sha: Oid
  readonly context: string
  readonly state: StatusState
  readonly description: string | null
  readonly target: string | null
  readonly by: Account
  readonly createdAt: Date
}

export type Conclusion =
  | 'success'
  | 'failure'
  | 'neutral'
  | 'cancelled'
  | 'skipped'
  | 'timed_out'
  | 'action_required'
  | 'stale'

export interface CheckRun {
  readonly id: number
  readonly node: string
  readonly sha: Oid
  name: string
  status: 'queued' | 'in_progress' | 'completed'
  conclusion: Conclusion | null
  readonly app: number
  readonly startedAt: Date
  completedAt: Date | null
  details: string | null
  output: {title: string | null; summary: string | null; text: string | null; annotations: number}
}

export interface Clock {
  now(): Date
  set(at: Date | string): void
  advance(milliseconds: number): void
}

export type Properties = Readonly<Record<string, string | readonly string[] | null>>

export const iso = (date: Date): string => date.toISOString().replace(/\.\d{3}Z$/, 'Z')
export const NO_COMMIT: Oid = '0'.repeat(40)
