import {choice, date, fields, list, path, text} from '../../text/schema.ts'
import {mapping, precision} from './mapping.ts'
import {MEASURED_ON} from './vocabulary.ts'

/** Result files of a bias test and how to read them. */
export const results = list(
  fields(
    {
      file: path('The file with the figures'),
      model: text('The model that was tested', {'x-refers': 'model'}),
      version: text('The version that was tested'),
      event: text('The event that was measured', {'x-refers': 'event'}),
      measured_on: choice(MEASURED_ON, 'On which data'),
      population: text('Which people, when there are several populations'),
      counted_by: text('Who counted, when it was not you'),
      counted_on: date('When it was counted'),
      precision,
      table: mapping,
    },
    'A file with results',
  ),
  'Files with the figures. Without `table:` the file is our canonical report',
)
