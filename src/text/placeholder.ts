/** Words that stand where an answer should: nothing but them is no answer, in any of our languages. */
const PLACEHOLDER =
  /^(~|null|todo|to do|tbd|tba|tbc|fixme|xxx+|\?+|\.{2,}|…+|-+|<[^<>]*>|\[[^[\]]*\]|\{\{.*\}\}|fill (this )?in( here)?|to be (done|decided|determined|filled in|completed|written)|n\.?t\.?b\.?|nader te bepalen|nog (in te vullen|te bepalen|te doen)|(hier )?(in te )?vullen|vul (dit )?in|udfyldes( senere)?|skal udfyldes|afventer|ikke udfyldt)[.!]*$/iu

/** A mark that somebody means to come back, with what is still to be written; a filler text. */
const BEGINNING = /^(?:(?:todo|tbd|tbc|fixme)\s*:|lorem ipsum)/iu

/** The longest text that is tried as a whole, so that none can make it slow. */
const LONGEST = 300

export function isPlaceholder(text: string): boolean {
  const written = text.trim()
  return BEGINNING.test(written.slice(0, 40)) || (written.length <= LONGEST && PLACEHOLDER.test(written))
}
