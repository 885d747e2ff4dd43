import {createHash} from 'node:crypto'
import type {Subject} from '../words/finding.ts'

/** What a finding is known by: rule, project and system, subject. Moving files or rewording changes nothing. */
export function fingerprint(rule: string, {project, system, kind, id}: Subject, detail = ''): string {
  return createHash('sha256')
    .update(JSON.stringify([rule, project, system, kind, id, detail]))
    .digest('hex')
}
