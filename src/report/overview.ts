import type {Table} from './bias-table.ts'
import type {Summary, SystemSummary} from './summary.ts'
import {systemName} from './titles.ts'
import type {Voice} from './voice.ts'

const SECTIONS = ['blocking', 'awaiting', 'warnings', 'advice', 'passed'] as const
type Counts = Readonly<Record<(typeof SECTIONS)[number], number>>

/** How many points each system has; by project where there are more than `most` systems. `more`: projects left out. */
export function overviewTable(
  {listed: systems, projects}: Summary,
  voice: Voice,
  most: number,
): {table: Table; more: number} {
  const {say, name, format} = voice
  const counts = (of: Counts) => SECTIONS.map(section => (of[section] === 0 ? '·' : format.number(of[section])))
  const byProject = systems.length > most
  const rows = byProject
    ? projects
        .slice(0, most)
        .map(project => [
          name(project.project) || say('repository', {}),
          format.number(project.systems),
          ...counts(project),
        ])
    : systems.map(system => [
        systemName(system, voice),
        system.judged ? String(system.judged.tier) : '',
        ...counts(lengths(system)),
      ])
  const first = byProject
    ? [say('column-project', {}), say('column-systems', {})]
    : [say('column-system', {}), say('column-tier', {})]
  const header = [...first, ...SECTIONS.map(section => say(`section-${section}`, {}).toLowerCase())]
  return {
    table: {rows: [header, ...rows], align: ['left', 'right', ...SECTIONS.map(() => 'right' as const)]},
    more: byProject ? Math.max(0, projects.length - most) : 0,
  }
}

function lengths({blocking, awaiting, warnings, advice, passed}: SystemSummary): Counts {
  return {
    blocking: blocking.length,
    awaiting: awaiting.length,
    warnings: warnings.length,
    advice: advice.length,
    passed: passed.length,
  }
}
