import {english} from './tools-messages.en.ts'

export const dutch: typeof english = english
