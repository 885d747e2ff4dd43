import {field, type OneOrMore, oneOrMore} from '../references.ts'

const item = field('A field that holds a path')
export const options = oneOrMore(item, 'Fields that must point at a readable document')
export type Options = OneOrMore<typeof item>
