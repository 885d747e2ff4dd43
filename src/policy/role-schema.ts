import Type, {type Static} from 'typebox'
import {date, fields, list, named, text, truth} from '../text/schema.ts'

const account = fields(
  {
    login: text('Login, without `@`', {pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,60}$', 'x-says': 'bad-form'}),
    id: Type.Integer({minimum: 1, description: 'Numeric account id: a freed login inherits nothing'}),
    from: date('The first day on which this account holds the role'),
    until: date('The last day'),
  },
  'An account',
  {required: ['login', 'id']},
)

const role = fields(
  {
    accounts: list(account, 'Accounts'),
    per_project: truth('Named in the project itself, never by the author of the change'),
    body: truth('A body without an account: somebody enters its record'),
    entered_by: list(account, 'Accounts that enter its record'),
  },
  'Who holds a role',
)

/** Who holds which role: the same in the organisation file and in a repository's gate folder. */
export const roles = named(role, 'Who holds which role')
export type RolesData = Static<typeof roles>
