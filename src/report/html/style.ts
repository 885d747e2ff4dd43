/** Plain colours with a contrast of at least 4.5 to 1 on their ground, light and dark; paper is white. */
export const STYLE = `:root {
  color-scheme: light dark;
  --ink: #1b1f24; --quiet: #57606a; --paper: #fff; --soft: #f4f5f7; --line: #c9ced6; --link: #0b57a4;
  --stop: #a4161a; --wait: #7a4d00; --pass: #1a6b34;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6e8eb; --quiet: #a5adb8; --paper: #14171b; --soft: #1f242a; --line: #454c56; --link: #8ab8f0;
    --stop: #ff9a94; --wait: #f0c05a; --pass: #7ed491;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; color: var(--ink); background: var(--paper); overflow-wrap: anywhere;
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
}
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--paper); color: var(--link); }
.skip:focus { left: 0; z-index: 1; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 1rem; padding: .75rem 1rem; border-left: .5rem solid; background: var(--soft); }
h1.blocked, h1.error { border-color: var(--stop); }
h1.awaiting { border-color: var(--wait); }
h1.passed { border-color: var(--pass); }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 0 0 .25rem; }
h2 + h3 { margin-top: 1rem; }
p, ul, dl, pre { margin: .5rem 0; }
ul { padding-left: 1.25rem; }
code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: .875em; }
code { padding: .1em .3em; background: var(--soft); border-radius: .2em; }
pre { padding: .75rem 1rem; background: var(--soft); border: 1px solid var(--line); overflow-x: auto; white-space: pre-wrap; }
pre code { padding: 0; background: none; }
article { margin: 1.25rem 0; padding: .75rem 0 .75rem 1rem; border-left: .25rem solid var(--line); }
article.blocking { border-color: var(--stop); }
article.awaiting { border-color: var(--wait); }
.meta { color: var(--quiet); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; }
details { margin: .75rem 0; }
summary { cursor: pointer; padding: .25rem 0; font-weight: 600; }
summary h2 { display: inline; margin: 0; border: 0; padding: 0; }
main > details { border-top: 1px solid var(--line); }
footer { margin-top: 2rem; border-top: 1px solid var(--line); }
figure { margin: 1rem 0; }
figcaption { font-weight: 600; }
figure summary { font-weight: 400; color: var(--quiet); }
.wide { overflow-x: auto; margin: .5rem 0; }
svg { display: block; width: 100%; min-width: 50rem; height: auto; }
svg .quiet { fill: var(--quiet); }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); padding: .5rem 0 .25rem; white-space: nowrap; }
thead th { white-space: nowrap; }
tbody th { min-width: 10rem; }
td { overflow-wrap: break-word; }
.wide td { white-space: nowrap; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
tbody th { font-weight: 400; }
.number { text-align: right; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
@media print {
  :root {
    color-scheme: light;
    --ink: #000; --quiet: #444; --paper: #fff; --soft: #fff; --line: #999; --link: #000; --stop: #000; --wait: #000; --pass: #000;
  }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  .skip { display: none; }
  h1 { border: 2px solid; }
  h2, h3, .meta, figcaption, summary, caption { break-after: avoid; }
  svg, table, tr, dl, pre, h1 { break-inside: avoid; }
  p, li, dd { orphans: 3; widows: 3; }
  svg { min-width: 0; max-width: 18cm; }
  .wide { overflow: visible; }
  details::details-content { display: block; content-visibility: visible; block-size: auto; }
  summary { list-style: none; }
}
`
