import type {SystemSummary} from '../summary.ts'
import {systemName, systemTitle} from '../titles.ts'
import type {Page} from './page.ts'

const MOST_ROWS = 20

/** What was judged; with several systems, how many points each has, and by project where there are many. */
export function overview({summary, voice, layout}: Page): string {
  const {say, name, format} = voice
  const {projects, systems} = summary
  const [only] = systems
  if (systems.length < 2) return only?.judged ? layout.paint.dim(layout.wrap(systemTitle(only, voice), '  ')) : ''
  const byProject = systems.length > MOST_ROWS
  const rows = byProject
    ? projects
        .slice(0, MOST_ROWS)
        .map(project => [name(project.project) || say('repository', {}), format.number(project.systems), ...counts(project)])
    : systems.map(system => [
        systemName(system, voice),
        system.judged ? String(system.judged.tier) : '',
        ...counts(lengths(system)),
      ])
  const first = byProject
    ? [say('column-project', {}), say('column-systems', {})]
    : [say('column-system', {}), say('column-tier', {})]
  const header = SECTIONS.map(section => say(`section-${section}`, {}).toLowerCase())
  const align = ['left', ...Array.from({length: SECTIONS.length + 1}, () => 'right' as const)] as const
  const table = layout.table({rows: [[...first, ...header], ...rows], align}, '  ')
  const more = byProject ? projects.length - MOST_ROWS : 0
  return [...table, ...(more > 0 ? [`  ${say('systems-more', {count: more})}`] : [])].join('\n')

  function counts(of: Counts): string[] {
    return SECTIONS.map(section => (of[section] === 0 ? '·' : format.number(of[section])))
  }
}

const SECTIONS = ['blocking', 'awaiting', 'warnings', 'advice', 'passed'] as const
type Counts = Readonly<Record<(typeof SECTIONS)[number], number>>

function lengths({blocking, awaiting, warnings, advice, passed}: SystemSummary): Counts {
  return {
    blocking: blocking.length,
    awaiting: awaiting.length,
    warnings: warnings.length,
    advice: advice.length,
    passed: passed.length,
  }
}
