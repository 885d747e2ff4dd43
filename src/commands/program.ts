import {Command, CommanderError} from 'commander'
import {VERSION} from './version.ts'

const program = new Command('ethics-gate')
  .description("Checks a data project's ethics.yml and its evidence against policies.")
  .version(VERSION, '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print help')
  .showHelpAfterError('(ethics-gate --help shows how)')
  .exitOverride()
  .addHelpText(
    'after',
    `
Exit codes: 0 in order, or only waiting for a sign-off · 1 blocked · 2 the gate itself could not do its work.

Examples:
  ethics-gate check                           every ethics.yml below this folder
  ethics-gate check projects/absence          one project
  ethics-gate check --language da             in Danish
  ethics-gate seal projects/absence           bind assessments to what they are about
  ethics-gate explain gladsaxe/bias-test      what a rule asks, and why`,
  )

program
  .command('init')
  .description('write what a project and its gate begin with: ethics.yml, templates, workflows, code owners')
  .argument('[folder]', 'the folder of the project', '.')
  .option('--name <name>', 'what the project is called')
  .option('--goal <goal>', 'what it is for')
  .option('--unit <unit>', 'the unit that owns it')
  .option('--contact <contact>', 'where people can reach the team')
  .option('--about <about>', 'no-persons, aggregates, pseudonymised or persons')
  .option('--because <reason>', 'why no persons are in it, with --about no-persons')
  .option('--effect <effect>', 'none, information, contact, investigation, service or legal')
  .option('--automation <automation>', 'none, support or automated')
  .option('--model <name>', 'short name of the model, or none')
  .option('--status <status>', 'considered, development, pilot, production, …')
  .option('--owner <login:id>', 'who may change what decides; once for each', collect, [])
  .option('--policies <names>', 'policies in force, separated by commas')
  .option('--branch <name>', 'the default branch, where Git does not say it')
  .option('--action <address>', 'owner/repository@commit of ethics-gate, for the workflow')
  .option('-l, --language <language>', 'en, nl or da')
  .option('--organisation <file>', 'the organisation file, where it is kept elsewhere')
  .option('--dry-run', 'show what would be written, write nothing')
  .option('-y, --yes', 'write without asking')
  .addHelpText(
    'after',
    `
Asks at most six questions; a flag answers one, with unknown where it is not known yet. Shows every file before it writes.

Examples:
  ethics-gate init
  ethics-gate init projects/absence --owner ann-example:1001 --language nl`,
  )
  .action(async (folder: string, flags) => {
    const {initCommand} = await import('./init.ts')
    process.exitCode = await initCommand(folder, flags)
  })

program
  .command('check')
  .description('judge every ethics.yml below a folder')
  .argument('[folder]', 'the folder', '.')
  .option('-f, --format <format>', 'console, markdown, html, json, sarif, code-quality or junit', 'console')
  .option('-l, --language <language>', 'en, nl or da')
  .option('--today <date>', 'judge as on this day (YYYY-MM-DD), for a result that can be repeated')
  .option('--ref <ref>', 'judge a commit instead of the files on disk')
  .option('--base <ref>', 'what this would be merged into: what stood there, what is new, what got weaker')
  .option('--organisation <file>', 'the organisation file, where it is kept elsewhere')
  .option('-q, --quiet', 'only the verdict and what blocks')
  .addHelpText(
    'after',
    `
With --base everything is compared with that commit: what stood there before does not block a change that leaves it alone, a
weakening does, and the plan of a bias test must stand there before its results. Policies, roles and settings are then those of
the base, as in a pull request.

Examples:
  ethics-gate check
  ethics-gate check --base origin/main
  ethics-gate check examples/school-absence --language nl
  ethics-gate check --format json > result.json
  ethics-gate check --ref main --today 2026-11-22`,
  )
  .action(async (folder: string, flags) => {
    const {checkCommand} = await import('./check.ts')
    process.exitCode = await checkCommand(folder, flags)
  })

program
  .command('seal')
  .description('bind assessments to what they are about, and write the seals into ethics.yml')
  .argument('[folder]', 'the folder', '.')
  .argument('[assessments...]', 'only these assessments')
  .option('--renew', 'also renew seals of assessments whose content has changed')
  .option('--dry-run', 'show what would change, write nothing')
  .option('-l, --language <language>', 'en, nl or da')
  .option('--organisation <file>', 'the organisation file, where it is kept elsewhere')
  .addHelpText(
    'after',
    `
A seal says: this assessment is about these files and these facts, as they are now. Seal after the assessment was made or
renewed, never to make a finding go away: whoever signs, signs the seal.

Examples:
  ethics-gate seal                            all assessments below this folder
  ethics-gate seal projects/absence dpia      one assessment
  ethics-gate seal --dry-run`,
  )
  .action(async (folder: string, assessments: string[], flags) => {
    const {sealCommand} = await import('./seal.ts')
    process.exitCode = await sealCommand(folder, assessments, flags)
  })

program
  .command('baseline')
  .description('show what stands and may be tolerated until it is mended, and write it down')
  .argument('[folder]', 'the folder', '.')
  .option('--write', 'write .github/ethics-gate/baseline.json; without it, it is only shown')
  .option('--add <rule>', 'also what this rule finds in projects that the baseline knows; once for each', collect, [])
  .option('--today <date>', 'as on this day (YYYY-MM-DD)')
  .option('-l, --language <language>', 'en, nl or da')
  .option('--organisation <file>', 'the organisation file, where it is kept elsewhere')
  .addHelpText(
    'after',
    `
A baseline counts from the moment it is merged, in mode improve: what is on it does not block as long as nothing it is about
changes. It shrinks by itself, and never holds a law.

Examples:
  ethics-gate baseline
  ethics-gate baseline --write`,
  )
  .action(async (folder: string, flags) => {
    const {baselineCommand} = await import('./baseline.ts')
    process.exitCode = await baselineCommand(folder, flags)
  })

program
  .command('inspect')
  .description('show what the gate sees in files with bias-test results, before any policy')
  .argument('<files...>', 'the files')
  .option('-f, --format <format>', 'console, json or html', 'console')
  .option('-l, --language <language>', 'en, nl or da')
  .addHelpText(
    'after',
    `
Shows the format and why it was recognised, every group with its counts, rates and intervals, and what is wrong or missing.
Where no format fits, it proposes a mapping to paste into ethics.yml. Exit code 1 where something is wrong with a file.
Of several files, JSON is a list and HTML one page.

Examples:
  ethics-gate inspect reports/fairness.json
  ethics-gate inspect reports/*.csv --format json
  ethics-gate inspect reports/fairness.json --format html > fairness.html`,
  )
  .action(async (files: string[], flags) => {
    const {inspectCommand} = await import('./inspect.ts')
    process.exitCode = await inspectCommand(files, flags)
  })

const policy = program.command('policy').description('work on policies')

policy
  .command('test')
  .description('run the test cases beside policies')
  .argument('[paths...]', 'policy folders or test files', ['policies'])
  .option('-l, --language <language>', 'en, nl or da')
  .addHelpText(
    'after',
    '\nExamples:\n  ethics-gate policy test\n  ethics-gate policy test policies/gladsaxe\n  ethics-gate policy test policies/gladsaxe/tests/bias.yml',
  )
  .action(async (paths: string[], flags) => {
    const {policyTestCommand} = await import('./policy-test.ts')
    process.exitCode = await policyTestCommand(paths, flags)
  })

policy
  .command('lint')
  .description('check that a policy can be used: every name, value, date, translation and clause')
  .argument('[paths...]', 'policy folders or files', ['policies'])
  .option('-l, --language <language>', 'en, nl or da')
  .addHelpText('after', '\nExamples:\n  ethics-gate policy lint\n  ethics-gate policy lint policies/gladsaxe')
  .action(async (paths: string[], flags) => {
    const {policyLintCommand} = await import('./policy-lint.ts')
    process.exitCode = await policyLintCommand(paths, flags)
  })

program
  .command('measure')
  .description('count groups in a table of predictions, and write the report that a bias test points to')
  .argument('[data...]', 'CSV, Parquet or JSON lines: files, patterns, or folders of part files')
  .option('-e, --event <name>', 'what happened to people, as `use.events` in ethics.yml calls it')
  .option('-a, --attribute <column>', 'a column with groups, or NAME=COLUMN; once for each', collect, [])
  .option('-i, --intersection <names>', 'attributes to combine, such as gender,age; once for each', collect, [])
  .option('-p, --prediction <column>', 'the column that says whether it happened')
  .option('-s, --score <column>', 'or the column with a score, and with it one of:')
  .option('--above <number>', '  it happened above this score')
  .option('--at-least <number>', '  it happened from this score on')
  .option('--above-median', '  it happened above the median of all scores (New York City Local Law 144)')
  .option(
    '-t, --truth <column>',
    'the column that says whether it should have; without it, only selections are counted',
  )
  .option('--positive <value>', 'the value that means yes, where it is not true or 1')
  .option('--truth-positive <value>', 'the same for --truth, where it differs')
  .option('--missing <value>', 'a value that means "not known", beside an empty one; once for each', collect, [])
  .option('--model <name>', 'the model that was measured, where ethics.yml has several')
  .option('--model-version <version>', 'the version of the model that was measured')
  .option('--measured-on <data>', 'training, holdout, pilot or operation')
  .option('--suppress-below <number>', 'hide counts below this, and what would give them away')
  .option('-o, --output <file>', 'where to write the report; without it, it is printed')
  .option('--sql <dialect>', 'print the statement that counts: duckdb, postgresql, spark, bigquery or trino')
  .option('--table <name>', 'with --sql: the table, such as schema.table')
  .option('--counts <file>', 'read what that statement gave, as CSV, instead of data')
  .option('-l, --language <language>', 'en, nl or da')
  .addHelpText(
    'after',
    `
Nothing leaves this machine, and no row is in the report: only counts of each group.

Examples:
  ethics-gate measure predictions.parquet --event called-first --prediction called --truth absent -a gender -a age -o reports/bias.csv
  ethics-gate measure 'parts/*.csv' --event invited --score score --above-median -a sex=gender -i sex,age -a age
  ethics-gate measure people.csv --event visited --prediction visit --positive yes -a district --suppress-below 10
  ethics-gate measure --sql bigquery --table project.ethics.calls --prediction called --truth absent -a gender > counts.sql
  ethics-gate measure --counts counts.csv --event called-first -o reports/bias.csv`,
  )
  .action(async (data: string[], flags) => {
    const {measureCommand} = await import('./measure.ts')
    process.exitCode = await measureCommand(data, flags)
  })

program
  .command('doctor')
  .description('say how far the gate can be trusted to block, and the exact setting to change')
  .option('--repository <owner/name>', 'the repository; else that of the workflow, or of the remote origin')
  .option('--branch <branch>', 'only this branch')
  .option('--app <id>', 'the id of the App that writes the status')
  .option('-v, --verbose', 'also name each thing that cannot be prevented from inside a repository')
  .option('-f, --format <format>', 'console, json or markdown', 'console')
  .option('-l, --language <language>', 'en, nl or da')
  .addHelpText(
    'after',
    `
Takes a token from GITHUB_TOKEN or GH_TOKEN; without one it looks at the files here only. Exit code 1 where no grade holds.

Examples:
  ethics-gate doctor --repository example/absence
  ethics-gate doctor --format markdown`,
  )
  .action(async flags => {
    const {doctorCommand} = await import('./doctor.ts')
    process.exitCode = await doctorCommand(flags)
  })

program
  .command('sweep')
  .description('find what came onto gated branches without the gate')
  .option('--repository <owner/name>', 'the repository; else that of the workflow, or of the remote origin')
  .option('--branch <branch>', 'only this branch')
  .option('--commits <number>', 'how many commits of each branch to look back at', '100')
  .option('--written-by <login>', 'the App that writes the status')
  .option('-f, --format <format>', 'console, json or markdown', 'console')
  .option('-l, --language <language>', 'en, nl or da')
  .addHelpText(
    'after',
    `
Exit code 1 where nobody has answered for something yet, 2 where not all could be read.

Examples:
  ethics-gate sweep --repository example/absence
  ethics-gate sweep --format json > ungated.jsonl`,
  )
  .action(async flags => {
    const {sweepCommand} = await import('./sweep.ts')
    process.exitCode = await sweepCommand(flags)
  })

program
  .command('explain')
  .description('say what a rule asks, why, and what settles it')
  .argument('[rule]', 'the rule, such as gladsaxe/bias-test; without it, all rules are listed')
  .option('-l, --language <language>', 'en, nl or da')
  .addHelpText('after', '\nExamples:\n  ethics-gate explain\n  ethics-gate explain gladsaxe/bias-test --language nl')
  .action(async (rule: string | undefined, flags) => {
    const {explainCommand} = await import('./explain.ts')
    process.exitCode = await explainCommand(rule, flags)
  })

program
  .command('schema')
  .description('print a JSON Schema, for an editor')
  .argument('[name]', 'ethics, policy, organisation, gate, result …; without it, all names are listed')
  .addHelpText('after', '\nExamples:\n  ethics-gate schema\n  ethics-gate schema ethics > ethics.schema.json')
  .action(async (name: string | undefined) => {
    const {schemaCommand} = await import('./schema.ts')
    process.exitCode = await schemaCommand(name)
  })

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = await failed(error)
}

function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value]
}

async function failed(error: unknown): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const {explainFault} = await import('./fault.ts')
  const {print} = await import('./terminal.ts')
  await print(explainFault(error), process.stderr)
  return 2
}
