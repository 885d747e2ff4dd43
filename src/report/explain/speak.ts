import type {Voice} from '../voice.ts'
import {messages} from './explain-messages.ts'

type Texts = (typeof messages.texts)['en']
type Filled<K extends keyof Texts> = Texts[K] extends (filled: infer W, ...rest: never[]) => string ? W : never

/** How a rule is explained to one reader. */
export interface Speak extends Pick<Voice, 'format' | 'name' | 'role'> {
  say<K extends keyof Texts>(key: K, filled: Filled<K>): string
}

export function speakOf({format, name, role, language}: Voice): Speak {
  const texts = messages.texts[language] as Readonly<
    Record<string, (filled: unknown, format: Voice['format']) => string>
  >
  return {format, name, role, say: (key, filled) => texts[key]?.(filled, format) ?? key}
}
