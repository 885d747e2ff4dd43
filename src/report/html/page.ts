import type {Language} from '../../words/language.ts'
import {messages} from '../messages.ts'
import {escaped, plain} from './escape.ts'
import {STYLE} from './style.ts'

export interface PageParts {
  /** Plain text. */
  readonly title: string
  readonly language: Language
  /** HTML, escaped already; it begins with the heading of the page. */
  readonly body: string
}

/** A whole page in one file, which loads nothing, runs nothing and sends nothing. */
export function page({title, language, body}: PageParts): string {
  const skip = messages.texts[language].skip()
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="ethics-gate">
<meta name="referrer" content="no-referrer">
<title>${plain(title)}</title>
<style>
${STYLE}</style>
</head>
<body>
<a class="skip" href="#content">${escaped(skip)}</a>
<main id="content" tabindex="-1">
${body}
</main>
</body>
</html>
`
}
