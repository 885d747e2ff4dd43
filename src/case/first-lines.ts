/** What a new declaration starts with, ready to paste. What stands in angle brackets is no answer: as it is, it blocks. */
export const firstLines = `ethics: 1
project: {name: <the name people use>, goal: <what it is for>, status: development}
owner: {unit: <your unit>, contact: <an address that several people read>}
data: {about: no-persons, because: <why no person can be found in it>}
`
