import {messages as change} from '../gate/change/messages.ts'
import {messages as refused} from '../gate/refused.ts'
import {messages as settle} from '../gate/settle/messages.ts'
import {messages as weakening} from '../gate/weakening/messages.ts'
import {messages as waivers} from '../policy/waivers-messages.ts'

/** Texts about a change, and about what is set aside. */
export const CHANGE_CATALOGUES = [change, refused, settle, weakening, waivers]
