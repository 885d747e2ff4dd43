/**
 * A clause behind the word for one. A heading such as `2. Værdighed` keeps its number only: the title of the requirement
 * stands before it, in the reader's language.
 */
export function clauseText(clause: string, word: string): string {
  if (!/^\d/u.test(clause)) return clause
  return `${word} ${clause.replace(/^(\d+(?:\.\d+)*)\. .*$/u, '$1')}`
}
