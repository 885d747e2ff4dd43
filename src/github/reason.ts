import type {Message} from '../words/message.ts'
import {ForgeError} from './api/error.ts'

/** What went wrong, in one sentence, whoever wrote the error. */
export function reasonOf(error: unknown, speak: (message: Message) => string): string {
  if (error instanceof ForgeError) return speak(error.say)
  const reason = (error instanceof Error ? error.message : String(error)).trim()
  return /[.!?]$/.test(reason) ? reason : `${reason}.`
}
