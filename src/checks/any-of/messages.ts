import {catalogue} from '../../words/message.ts'

export const messages = catalogue(
  'any-of',
  {one: () => 'One of the ways to meet this rule is met.'},
  {nl: {one: () => 'Aan een van de mogelijkheden is voldaan.'}, da: {one: () => 'En af mulighederne er opfyldt.'}},
)
