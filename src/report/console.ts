import type {Judgement} from '../gate/finding.ts'
import {items} from './console/items.ts'
import {layoutFor} from './console/layout.ts'
import {overview} from './console/overview.ts'
import {ASCII_SIGNS, type Page, SIGNS} from './console/page.ts'
import {awaiting, faults, footer, rest} from './console/rest.ts'
import {headline} from './headline.ts'
import {isObserving} from './hold.ts'
import {summarise} from './summary.ts'
import {type Reader, voiceOf} from './voice.ts'

export interface ConsoleOptions extends Reader {
  /** Columns of the terminal. */
  readonly width: number
  readonly colour: boolean
  /** `false` where the terminal shows ASCII only. */
  readonly unicode?: boolean
  /** Only the verdict and what blocks. */
  readonly quiet?: boolean
}

/** The verdict and everything behind it, for a terminal. The first line says the verdict and why. */
export function consoleReport(judgement: Judgement, options: ConsoleOptions): string {
  const {width, colour, unicode = true, quiet = false} = options
  const page: Page = {
    judgement,
    summary: summarise(judgement),
    voice: voiceOf(options, judgement.roles),
    layout: layoutFor(width, colour),
    signs: unicode ? SIGNS : ASCII_SIGNS,
    unicode,
  }
  const blocking = [...faults(page), ...items('blocking', page)]
  const blocks = quiet
    ? [verdict(page), ...blocking]
    : [
        verdict(page),
        overview(page),
        ...blocking,
        ...awaiting(page),
        ...items('warnings', page),
        ...items('advice', page),
        ...rest(page),
        footer(page),
      ]
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`
}

function verdict({judgement, summary, voice, layout, signs}: Page): string {
  const {paint} = layout
  const [sign, colour] = {
    passed: [signs.passed, paint.green] as const,
    awaiting: [signs.awaiting, paint.yellow] as const,
    blocked: [signs.blocking, paint.red] as const,
    error: [signs.warnings, paint.red] as const,
  }[isObserving(judgement) ? 'passed' : judgement.verdict]
  return paint.bold(colour(layout.wrap(`${sign} ${headline(judgement, summary, voice)}`, '', '  ')))
}
