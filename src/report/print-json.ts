/** JSON as text. Characters that a terminal would act upon, or that cannot be seen, are escaped; so is what a workflow's log obeys. */
export function printJson(value: unknown): string {
  const escaped = (character: string) =>
    [...Array(character.length).keys()].map(i => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')
  return `${JSON.stringify(value, null, 2).replace(/[\u007f-\u009f\u2028\u2029\p{Cf}]|#(?=\[)/gu, escaped)}\n`
}
