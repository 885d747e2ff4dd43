import {clean} from '../../language/clean.ts'
import type {Examination} from './diagnose.ts'
import {type Diagnosis, GRADES, type Grade, type Setting} from './diagnosis.ts'

export type Heading = `lacks-${Grade}` | 'section-advice' | 'section-unseen' | 'section-limits'

export interface Section {
  readonly heading: Heading
  readonly diagnoses: readonly Diagnosis[]
}

/** What a reader needs, most pressing first: each diagnosis in one section only, and those in order in none. */
export function sectionsOf({diagnoses}: Examination): readonly Section[] {
  const open = diagnoses.filter(({state}) => state === 'missing' || state === 'risk')
  const sections: Section[] = [
    ...GRADES.map(
      (grade): Section => ({heading: `lacks-${grade}`, diagnoses: open.filter(one => one.grade === grade)}),
    ),
    {heading: 'section-advice', diagnoses: open.filter(({grade}) => grade === undefined)},
    {heading: 'section-unseen', diagnoses: diagnoses.filter(({state}) => state === 'cannot-see')},
    {heading: 'section-limits', diagnoses: diagnoses.filter(({state}) => state === 'cannot-prevent')},
  ]
  return sections.filter(section => section.diagnoses.length > 0)
}

/** Names of branches, rulesets, files and accounts are anybody's text. */
export function shown(name: string): string {
  return clean(name).replaceAll('`', "'")
}

/** `Settings → Rules → …: value`, in GitHub's own words. */
export function settingText(setting: Setting, repository: string | undefined): string {
  if (setting.kind === 'file') return `\`${shown(setting.path)}\``
  const of = setting.of === 'repository' ? (repository ?? '') : ((repository ?? '').split('/')[0] ?? '')
  const path = [...(of === '' ? [] : [of]), ...setting.path].map(shown)
  return [...path, `${setting.field}: \`${shown(setting.value)}\``].join(' → ')
}

/** Lines to copy. */
export function settingLines(setting: Setting): readonly string[] {
  if (setting.kind === 'file') return setting.lines.map(line => clean(line))
  return setting.rule ? JSON.stringify(setting.rule, null, 2).split('\n') : []
}
