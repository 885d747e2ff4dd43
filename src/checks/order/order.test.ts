import {expect, test} from 'vitest'
import {asked} from '../../../test/project.ts'

const CHECK = '{order: [weighing.completed, decisions.start.date, project.in_use_since]}'
const dated = (weighing: string, start: string, use: string) =>
  `assessments: {w: {kind: weighing${weighing && `, completed: ${weighing}`}}}\ndecisions: [{kind: start${start && `, date: ${start}`}}]\n` +
  `systems: {s: {name: S${use && `, in_use_since: ${use}`}}}\n`

test('dates in order pass, and the same day is in order', async () => {
  expect(await asked(CHECK, dated('2025-01-01', '2025-02-01', '2025-03-01'))).toEqual([
    'pass order.in-order /assessments/w/completed',
  ])
  expect(await asked(CHECK, dated('2025-01-01', '2025-01-01', '2025-01-01'))).toEqual([
    'pass order.in-order /assessments/w/completed',
  ])
})

test('a reversed pair fails at the date that comes too early', async () => {
  expect(await asked(CHECK, dated('2025-01-01', '2025-04-01', '2025-03-01'))).toEqual([
    'fail order.reversed /systems/s/in_use_since',
  ])
  expect(await asked(CHECK, dated('2025-05-01', '2025-04-01', '2025-03-01'))).toEqual([
    'fail order.reversed /decisions/0/date',
    'fail order.reversed /systems/s/in_use_since',
  ])
})

test('each date that is not there is missing, at what should hold it', async () => {
  expect(await asked(CHECK, dated('', '', ''))).toEqual([
    'missing order.missing /assessments/w',
    'missing order.missing /decisions/0',
    'missing order.missing /systems/s',
  ])
})

test('of several assessments of the kind the earliest decides', async () => {
  const two =
    'assessments: {old: {kind: weighing, completed: 2024-01-01}, new: {kind: weighing, completed: 2026-01-01}}\n'
  expect(
    await asked(
      '{order: [weighing.completed, decisions.start.date]}',
      `${two}decisions: [{kind: start, date: 2025-01-01}]\n`,
    ),
  ).toEqual(['pass order.in-order /assessments/old/completed'])
})
