/** A commit id: forty hexadecimal digits. A branch is resolved to one once, and only that is used afterwards. */
export type Commit = string
