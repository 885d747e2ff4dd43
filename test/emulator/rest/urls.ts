import type {Repo} from '../store/model.ts'

/** Where the forge is reached. */
export interface Urls {
  /** With the base path of a GitHub Enterprise Server, without a slash at the end. */
  readonly api: string
  readonly graphql: string
  /** For people. */
  readonly html: string
}

export const apiOf = ({api}: Urls, {fullName}: Repo): string => `${api}/repos/${fullName}`
export const htmlOf = ({html}: Urls, {fullName}: Repo): string => `${html}/${fullName}`
