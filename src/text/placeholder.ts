/** Words that stand where an answer should: nothing but them is no answer, in any of our languages. */
const PLACEHOLDER =
  /^(todo|to do|tbd|tba|tbc|fixme|xxx+|\?+|\.{2,}|…+|-+|lorem ipsum.*|<[^<>]*>|\[[^[\]]*\]|\{\{.*\}\}|fill (this )?in( here)?|to be (done|decided|determined|filled in|completed|written)|n\.?t\.?b\.?|nader te bepalen|nog (in te vullen|te bepalen|te doen)|(hier )?(in te )?vullen|vul (dit )?in|udfyldes( senere)?|skal udfyldes|afventer|ikke udfyldt)[.!]*$/iu

export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text.trim())
}
