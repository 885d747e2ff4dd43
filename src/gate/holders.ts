import type {Finding} from './finding.ts'

/**
 * Findings without the accounts that hold these roles: who does is said in a file that not everybody can read who reads this.
 * An account that the judged change names itself stays.
 */
export function withoutHolders(findings: readonly Finding[], roles: ReadonlySet<string>): Finding[] {
  return findings.map(withoutAgain).map(finding => {
    const {awaits, fix, ...rest} = finding
    if (!awaits || !roles.has(awaits.role)) return finding
    const {holders = [], ...told} = awaits
    // Lines to paste can name the only account that may sign.
    const names = fix && holders.some(login => fix.text.includes(`@${login}`))
    return {...rest, awaits: told, ...(fix && !names && {fix})}
  })

  function withoutAgain(finding: Finding): Finding {
    const {signsAgain} = finding
    if (!signsAgain?.some(({role}) => roles.has(role))) return finding
    return {...finding, signsAgain: signsAgain.map(one => (roles.has(one.role) ? {role: one.role} : one))}
  }
}
