import type {Format} from '../../words/message.ts'
import type {Needs} from './fact.ts'

type Branch = {branch: string}
type Path = {path: string}

const code = (names: readonly (string | number)[]) => names.map(name => `\`${name}\``)

const NEEDED: Readonly<Record<Needs, string>> = {
  token: 'a token in `GITHUB_TOKEN`',
  metadata: 'a token that may read this repository',
  contents: 'a token with `contents: read`',
  actions: 'a token with `actions: read`',
  administration: 'a token of an administrator of this repository',
  answer: 'an answer from GitHub, which did not come or made no sense',
}

export const english = {
  // grades, states and headings
  'grade-none': () => 'No grade of enforcement can be shown to hold: nothing here proves that the gate blocks.',
  'grade-unknown': () => 'Which grade of enforcement holds cannot be seen from here.',
  'grade-advisory': () =>
    'Grade advisory holds: the gate blocks, but anyone who may push can write its status from a branch of their own.',
  'grade-guarded': () =>
    'Grade guarded holds: the status must come from an App whose key only the default branch reaches.',
  'grade-organisation': () => 'Grade organisation holds: the organisation itself runs the workflow of the gate.',
  'lacks-advisory': () => 'What grade advisory lacks',
  'lacks-guarded': () => 'What grade guarded lacks',
  'lacks-organisation': () => 'What grade organisation lacks',
  'section-advice': () => 'Further advice',
  'section-unseen': () => 'Cannot be seen',
  'section-limits': () => 'Cannot be prevented from inside a repository',
  'limits-brief': (w: {count: number}, f: Format) =>
    `${f.number(w.count)} things, such as an administrator who lifts the rules, merges and sets them again. \`ethics-gate doctor --verbose\` names each, and what shows it afterwards.`,
  'section-ok': () => 'In order',
  'state-missing': () => 'missing',
  'state-risk': () => 'risk',
  'state-cannot-see': () => 'cannot see',
  'state-ok': () => 'in order',
  'state-cannot-prevent': () => 'cannot prevent',
  'label-why': () => 'Why',
  'label-change': () => 'Change',
  'label-rule': () => 'Or paste this rule into an exported ruleset:',
  'label-for': () => 'About',
  'in-order': (w: {count: number}, f: Format) =>
    `${f.number(w.count)} ${f.plural(w.count, 'question is', 'questions are')} in order.`,
  'no-token': () =>
    'There is no token in `GITHUB_TOKEN` or `GH_TOKEN`: only the files in this folder were looked at, and nothing that GitHub itself enforces.',
  'gate-files': (w: {files: readonly string[]}, f: Format) =>
    `These files decide whether and how this repository is gated, and a change of one needs those who own the gate: ${f.list(w.files.map(file => `\`${file}\``))}.`,
  yes: () => 'Yes.',
  unseen: (w: {needs: Needs}) => `Cannot be seen. It takes ${NEEDED[w.needs]}.`,
  // the status
  'status-required': (w: Branch & {context: string}) =>
    `Is \`${w.context}\` required before anything is merged into \`${w.branch}\`?`,
  'status-required-by': (w: {by: string}): string =>
    w.by === 'ruleset' ? 'Yes, by a ruleset.' : 'Yes, by branch protection.',
  'status-required-missing': () => 'No. Pull requests can be merged whatever the gate says.',
  'status-required-why': () => 'GitHub blocks a merge only on what is required by name.',
  'status-source': (w: {context: string}) => `Must \`${w.context}\` come from an App that only the gate can use?`,
  'status-source-app': (w: {source: number}) => `Yes, from the App with id ${w.source}.`,
  'status-source-any': () => 'No. It may come from anybody who may write a status.',
  'status-source-actions': () =>
    'No. It must come from GitHub Actions, but so does what any workflow in any branch writes.',
  'status-source-other': (w: {source: number; app: number}) =>
    `It must come from the App with id ${w.source}, but the gate writes as the App with id ${w.app}: nothing can be merged.`,
  'status-source-why': () =>
    'Whoever may push can add a workflow to a branch that writes a green status on any commit; only the source tells them apart.',
  'job-required': (w: Branch) => `Is the status required on \`${w.branch}\`, and not the job that runs the gate?`,
  'job-required-risk': (w: {job: string}) => `The job \`${w.job}\` is required. Require only the status.`,
  'job-required-why': () =>
    'The job knows nothing of sign-offs, and an old red one stays red when the status has long turned green.',
  'up-to-date': (w: Branch) => `Is what is merged into \`${w.branch}\` the same as what was judged?`,
  'up-to-date-queue': () => 'Yes, there is a merge queue.',
  'up-to-date-missing': () => 'Not always: a branch need not be up to date before it is merged.',
  'up-to-date-why': () => 'After the verdict the policy, a role or another merge can change what it would be.',
  'other-context': (w: Branch) => `Does every required status of the gate belong to \`${w.branch}\`?`,
  'other-context-risk': (w: {context: string; expected: string}) =>
    `\`${w.context}\` is required, but the gate writes \`${w.expected}\` here. Nothing can be merged until that is changed.`,
  'other-context-why': () =>
    'The name of the status ends with the branch. When a branch is renamed, the rule must follow.',
  // the workflow
  'workflow-readable': (w: Path) => `Can \`${w.path}\` be read?`,
  'workflow-readable-risk': (w: {line: number}) => `No, not from line ${w.line} on. What it does is not known.`,
  'gate-workflow': () => 'Is there a workflow that runs the gate?',
  'gate-workflow-ok': (w: {paths: readonly string[]}, f: Format) => `Yes: ${f.list(code(w.paths))}.`,
  'gate-workflow-elsewhere': (w: Path) =>
    `Yes: \`${w.path}\`, which a ruleset requires. It is in another repository and was not read.`,
  'gate-workflow-missing': () => 'No.',
  'gate-workflow-why': () => 'Without it nothing is judged; a required status then waits for ever.',
  'target-event': () => 'Does it run on `pull_request_target`?',
  'target-event-missing': () => 'No. What runs is advice, not a gate.',
  'target-event-why': () =>
    'On other events the workflow file is that of the pull request, which can change or remove it.',
  'event-types': () => 'Does it run on every change of a pull request that matters?',
  'event-types-missing': (w: {types: readonly string[]}, f: Format) => `No. Missing: ${f.list(code(w.types))}.`,
  'event-types-why': () =>
    'Another base branch, a draft that is ready or a closed pull request changes the verdict, and an old success must not stand.',
  'no-filter': (w: {event: string}) => `Does it run on every \`${w.event}\`, without a filter?`,
  'no-filter-missing': (w: {filters: readonly string[]}, f: Format) => `No. There is ${f.list(code(w.filters))}.`,
  'no-filter-why': () =>
    'A pull request that a filter leaves out gets no status, so it waits for ever; teams then drop the requirement.',
  wakes: () => 'Does a review wake it?',
  'wakes-risk': () => 'No. A sign-off counts only at the next push.',
  'wakes-why': () => 'Sign-offs and objections are reviews.',
  renews: () => 'Does it look again at open pull requests when the policy or the day changes?',
  'renews-risk': (w: {events: readonly string[]}, f: Format) => `No. Missing: ${f.list(code(w.events))}.`,
  'renews-why': () =>
    'A waiver ends, a law starts to apply, a role changes: a green status of weeks ago says nothing of that.',
  'queue-event': (w: Branch) => `Does it run for the merge queue of \`${w.branch}\`?`,
  'queue-event-missing': () => 'No. The queue waits for a status that never comes.',
  'queue-event-why': () => 'A merge queue asks for the status on a commit of its own.',
  // the job
  'no-continue': () => 'Does the job fail when the gate fails?',
  'no-continue-missing': () => 'Not always: there is `continue-on-error`.',
  'no-continue-why': () => 'A job that may fail counts as passed.',
  'no-cancel': () => 'Does every run finish?',
  'no-cancel-missing': () => 'Not always: a newer run cancels an older one.',
  'no-cancel-why': () => 'The run that would turn green to red can be the one that is cancelled.',
  'no-checkout': () => 'Does the job keep away from the files of the pull request?',
  'no-checkout-missing': () =>
    'No. It checks out the pull request. The gate reads it through the API; take the checkout away.',
  'no-checkout-runs': () =>
    'It does not check it out, but runs commands of its own beside the gate. Move them to another job.',
  'no-checkout-why': () =>
    'In this job is a token that may write. What a pull request brings must never run beside it.',
  'token-permissions': () => 'Does its token have what it needs, and no more?',
  'token-permissions-all': () => 'That is not written down, or it is everything at once.',
  'token-permissions-missing': (w: {names: readonly string[]}, f: Format) => `Missing: ${f.list(code(w.names))}.`,
  'token-permissions-wide': (w: {names: readonly string[]}, f: Format) => `Not needed: ${f.list(code(w.names))}.`,
  'token-permissions-why': () => 'Without `statuses: write` there is no verdict; with more, a mistake costs more.',
  matrix: () => 'Does the gate run once?',
  'matrix-risk': () => 'No. There is a matrix, so several runs write one status.',
  'matrix-why': () => 'The last one to write wins, whatever the others found.',
  condition: () => 'Does the job always run?',
  'condition-risk': () => 'Not always: there is an `if:`.',
  'condition-why': () => 'A job that is skipped counts as passed.',
  'job-name': () => 'Do the job and the status have different names?',
  'job-name-missing': (w: {name: string}) => `No. The job \`${w.name}\` may be called as the status is.`,
  'job-name-why': () => 'Where a check and a status have one name, both are required, and a job is quickly named.',
  'same-name': () => 'Is there only one job of that name?',
  'same-name-risk': (w: Path & {name: string}) =>
    `No. \`${w.path}\` has a job that is called as \`${w.name}\` or as the status.`,
  'same-name-why': () => 'GitHub tells checks apart by name only.',
  pinned: () => 'Is the gate pinned to a commit?',
  'pinned-risk': (w: {uses: string}) => `No. \`${w.uses}\` can become something else from one day to the next.`,
  'pinned-why': () => 'A tag or a branch can be moved; a commit cannot.',
  runner: () => 'Does it run on a machine that is new for every job?',
  'runner-risk': (w: {labels: readonly string[]}, f: Format) =>
    w.labels.length > 0
      ? `That cannot be told of ${f.list(code(w.labels))}. Use a machine of GitHub, or one that is thrown away after each job.`
      : 'That cannot be told: no machine is named.',
  'runner-why': () => 'On a machine that stays, another job can change what the gate runs on.',
  // reviews and code owners
  approvals: (w: Branch) => `Does a merge into \`${w.branch}\` need an approval?`,
  'approvals-missing': () => 'No.',
  'approvals-why': () => 'Code owners and sign-offs are approvals; without the rule nobody is asked for one.',
  'code-owner-review': (w: Branch) => `Must code owners approve, before their files change on \`${w.branch}\`?`,
  'code-owner-review-missing': () => 'No.',
  'code-owner-review-why': () => 'It is what GitHub itself does to guard the files that decide, should the gate fail.',
  'last-push': (w: Branch) => `Must somebody else approve the last push before a merge into \`${w.branch}\`?`,
  'last-push-missing': () => 'No. Whoever pushed last can approve it.',
  'last-push-why': () => 'Otherwise a reviewer adds a commit to somebody else’s pull request and approves it.',
  'code-owners': () => 'Does every file that decides have owners of its own in CODEOWNERS?',
  'code-owners-none': () => 'No. There is no CODEOWNERS file.',
  'code-owners-missing': (w: {paths: readonly string[]}, f: Format) =>
    `No. Nobody in particular owns ${f.list(code(w.paths.slice(0, 12)))}.`,
  'code-owners-why': () => 'Rules for every file (`*`) ask anybody; these files ask those who answer for the gate.',
  'declaration-owners': () => 'Does every declaration have owners of its own in CODEOWNERS?',
  'declaration-owners-why': () =>
    'Whoever answers for a project should hear of every change of what it says of itself.',
  'code-owners-errors': (w: Path) => `Can GitHub read every line of \`${w.path}\`?`,
  'code-owners-errors-risk': (w: {lines: readonly number[]; kinds: readonly string[]}, f: Format) =>
    `No. Line ${f.list(w.lines.map(line => f.number(line)))}: ${f.list(code(w.kinds))}.`,
  'code-owners-errors-why': () =>
    'GitHub skips a line that it cannot read, or whose owner has no access, without a word.',
  // bypass
  bypass: (w: {ruleset: string}) =>
    w.ruleset === '' ? 'Who may pass by the rules?' : `Who may pass by \`${w.ruleset}\`?`,
  'bypass-nobody': () => 'Nobody.',
  'bypass-mine': (w: {mode: string}) =>
    `At least whoever owns this token (\`${w.mode}\`). The list itself takes an administrator’s token.`,
  'bypass-risk': (w: {actors: readonly string[]}, f: Format) => `${f.list(code(w.actors))}.`,
  'bypass-why': () => 'Who may pass by merges without the gate. `ethics-gate sweep` finds it afterwards.',
  'ruleset-active': (w: {ruleset: string}) => `Is \`${w.ruleset}\` in force?`,
  'ruleset-evaluate': () => 'No. It only evaluates, so it blocks nothing.',
  'ruleset-disabled': () => 'No. It is disabled.',
  'ruleset-active-why': () => 'A ruleset that is not active looks like protection and is none.',
  administrators: (w: Branch) => `Does branch protection of \`${w.branch}\` bind administrators too?`,
  'administrators-risk': () => 'No. Administrators can merge without the gate.',
  'administrators-why': () => '`ethics-gate sweep` finds it afterwards.',
  // people
  'gate-files-valid': () => 'Can everything that decides be read?',
  'gate-files-valid-missing': (w: {places: readonly string[]}, f: Format) =>
    `No. See ${f.list(code(w.places.slice(0, 5)))}. \`ethics-gate check\` says what is wrong.`,
  'gate-files-valid-why': () => 'Until it can, every pull request but the one that mends it is blocked.',
  owners: () => 'Does somebody own the gate?',
  'owners-missing': () => 'No. `gate.yml` names no `owners`.',
  'owners-nobody': (w: {roles: readonly string[]}, f: Format) => `No. Nobody holds ${f.list(code(w.roles))}.`,
  'owners-why': () => 'Without owners nobody can approve a change of what decides.',
  'role-holders': (w: {role: string}) => `Do at least two people hold the role \`${w.role}\`?`,
  'role-holders-none': () => 'No, nobody does today. What waits for this role waits for ever.',
  'role-holders-one': () => 'No, one does. Name a deputy.',
  'role-holders-why': () => 'Nobody signs their own pull request, and people are on leave.',
  'role-account': (w: {login: string; id: number}) => `Is \`${w.login}\` still the account with id ${w.id}?`,
  'role-account-gone': (w: {login: string}) =>
    `No. There is no account \`${w.login}\` any more. Anybody can take that name.`,
  'role-account-other': (w: {login: string; id: number; now: number}) =>
    `No. \`${w.login}\` is now the account with id ${w.now}: somebody else, or a new account of the same person.`,
  'role-account-why': () => 'A login that is given up can be taken by anybody. Sign-offs count by id.',
  'role-access': (w: {login: string}) => `Can \`${w.login}\` read this repository?`,
  'role-access-missing': (w: {login: string}) => `No. \`${w.login}\` cannot review here, so cannot sign.`,
  'role-access-why': () => 'A sign-off is a review, and a review takes read access.',
  // what keeps others out
  environment: () => 'Is the key of the gate’s App out of reach of other branches?',
  'environment-missing': () =>
    'No. The job has no environment, so it writes with the workflow’s own token, or its key is open to every branch.',
  'environment-absent': (w: {name: string}) =>
    `No. There is no environment \`${w.name}\`; GitHub makes it without limits.`,
  'environment-open': (w: {name: string}) => `No. Every branch may use the environment \`${w.name}\`.`,
  'environment-named': (w: {name: string; patterns: readonly string[]}, f: Format) =>
    `No. So may ${f.list(code(w.patterns))} use \`${w.name}\`. Name the default branch alone.`,
  'environment-protected': (w: {name: string}) =>
    `Every protected branch may use \`${w.name}\`. Whoever can make a branch that a pattern protects reaches the key.`,
  'environment-why': () =>
    'A secret of the repository can be read by a workflow in any branch; one of a limited environment cannot.',
  'other-writers': () => 'Is the gate the only workflow that may write statuses and checks?',
  'other-writers-risk': (w: {paths: readonly string[]}, f: Format) =>
    `No. So may ${f.list(code(w.paths.slice(0, 10)))}.`,
  'other-writers-why': () =>
    'A fault in one of them can write the gate’s status. From a branch anybody who may push can do so anyway.',
  'workflow-active': () => 'Is the workflow switched on?',
  'workflow-active-missing': (w: {state: string}) => `No. It is \`${w.state}\`.`,
  'workflow-active-why': () =>
    'GitHub switches off schedules of public repositories after sixty days without activity.',
  'server-version': () => 'Does this GitHub Enterprise Server take the workflow from the default branch?',
  'server-version-missing': (w: {version: string}) =>
    `No. Version ${w.version} takes it from the base branch; from 3.20 on it is the default branch.`,
  'server-version-why': () => 'Whoever can make a base branch could bring a workflow of their own.',
  'branch-there': (w: {pattern: string}) => `Is there a branch \`${w.pattern}\`?`,
  'branch-there-risk': () => 'No. It was renamed, or is yet to be made.',
  'branch-there-why': () => 'A branch that is not named has no gate.',
  // the organisation
  'required-workflow': (w: Branch) => `Does the organisation require the gate’s workflow on \`${w.branch}\`?`,
  'required-workflow-ok': (w: Path) => `Yes: \`${w.path}\`.`,
  'required-workflow-missing': () => 'No.',
  'required-workflow-other': () =>
    'No. It requires other workflows, none of which is called `ethics-gate`, or a repository requires it of itself.',
  'required-workflow-why': () =>
    'Only then can nobody in the repository leave the gate out. It takes GitHub Enterprise.',
  'required-workflow-pinned': (w: Path) => `Is \`${w.path}\` pinned to a commit?`,
  'required-workflow-pinned-risk': (w: {ref: string}) =>
    w.ref === '' ? 'No. It is taken from the default branch.' : `No. It is taken from \`${w.ref}\`.`,
  'required-workflow-pinned-why': () => 'Whoever may push there changes the gate of every repository.',
  // what cannot be prevented
  'limit-forged': () =>
    'Whoever may push can write the status, or a check of that name, from a branch that is never merged.',
  'limit-plain-pull-request': () =>
    'On plain `pull_request` the pull request brings its own workflow file: that is advice.',
  'limit-bypassed': () => 'Administrators, and whoever is exempt from the rules, merge without the gate.',
  'limit-protection-edited': () =>
    'Whoever administers the repository can change its protection, merge, and change it back.',
  'limit-window': () => 'Between an event and the run that judges it, a commit that was green can be merged.',
  'limit-dismissed': () => 'A review can be dismissed between two runs.',
  'limit-self-declared': () => 'What a project says of itself in `ethics.yml` is its own word.',
  'limit-own-columns': () => 'Whoever makes a report writes in it which model was tested and under which limits.',
  'limit-invented': () => 'Figures can be invented such that they add up.',
  'limit-generated': () =>
    'An assessment can be written without a thought. That it is there is seen; that it is good is not.',
  'limit-two-accounts': () => 'One person with two accounts can write and sign.',
  'limit-token-of-a-person': () => 'A program with the token of a person who holds a role looks like that person.',
  'limit-flooding': () =>
    'Forks can use up the requests that GitHub grants in an hour. Then pull requests wait; none passes.',
  'limit-tampered-runner': () =>
    'On a machine of one’s own that is not new for each job, another job can change what the gate runs on.',
  'seen-by-sweep': () => '`ethics-gate sweep` finds what came onto the branch that way.',
  'seen-by-sweep-in-part': () =>
    '`ethics-gate sweep` finds it where the status names no run of the gate; whoever copies the address of a real run stays unseen.',
  'seen-by-comment': () => 'Its summary says so every time.',
  'seen-by-doctor': () => '`ethics-gate doctor` shows how it stands today; run it on a schedule.',
  'seen-by-readers': () => 'Nothing here shows it. The report names the line, for whoever knows better.',
  'seen-by-report': () => 'The report shows where it comes from and who signed; those who sign answer for it.',
  'seen-by-next-run': () => 'The next run shows it: the sign-off no longer counts.',
  'seen-by-status': () => 'The status says that it is waiting.',
  'seen-by-nothing': () => 'Nothing reports it; roles belong to persons who answer for it.',
  // the short advice inside the action
  'advice-required': (w: {context: string; source: string}) =>
    w.source === 'app'
      ? `\`${w.context}\` is required, from an App of its own.`
      : w.source === 'actions'
        ? `\`${w.context}\` is required, from GitHub Actions: whoever may push can write it too.`
        : `\`${w.context}\` is required, from anybody who may write a status.`,
  'advice-not-required': (w: Branch & {context: string}) =>
    `No ruleset requires \`${w.context}\` on \`${w.branch}\`. Unless branch protection does, this verdict blocks nothing.`,
  'advice-workflow': (w: Path) => `The organisation requires the workflow \`${w.path}\`.`,
  'advice-unseen': () => 'Whether this verdict is required before a merge could not be seen.',
  'advice-more': () => '`ethics-gate doctor` says what to change.',
}
