import {english} from './tools-messages.en.ts'

export const danish: typeof english = english
