/** What a new declaration starts with, ready to paste. */
export const firstLines = `ethics: 1
project: {name: The name people use, goal: What it is for, status: development}
owner: {unit: Your unit, contact: team@example.org}
data: {about: no-persons, because: Why no person can be found in it}
`
