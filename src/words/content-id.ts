/**
 * What stands at a path of a tree: the Git blob id of a regular file. What is none carries its kind before it (`link:` and the
 * blob id of the target's text, `submodule:` and the commit), or the same text would be the same content as a file and as a link.
 */
export function contentId(kind: 'file' | 'link' | 'submodule', oid: string): string {
  return kind === 'file' ? oid : `${kind}:${oid}`
}

/** A symbolic link says where content lies, not what it is. */
export function isLinkId(id: string | undefined): boolean {
  return id?.startsWith('link:') === true
}
