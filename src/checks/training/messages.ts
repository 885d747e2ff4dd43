import {catalogue} from '../../words/message.ts'

export const messages = catalogue(
  'training',
  {
    current: (w: {topic: string; date: string}, f) =>
      `Training in ${f.term(w.topic)} was followed on ${f.date(w.date)}.`,
    missing: (w: {topic: string}, f) => `No training in ${f.term(w.topic)} is recorded under \`training\`.`,
    'no-date': (w: {topic: string}, f) => `The training in ${f.term(w.topic)} has no \`date\`.`,
    old: (w: {topic: string; date: string; until: string}, f) =>
      `The last training in ${f.term(w.topic)} was on ${f.date(w.date)} and counted until ${f.date(w.until)}.`,
    future: (w: {topic: string; date: string}, f) =>
      `The training in ${f.term(w.topic)} of ${f.date(w.date)} has not happened yet.`,
  },
  {
    nl: {
      current: (w, f) => `Op ${f.date(w.date)} is een training ${f.term(w.topic)} gevolgd.`,
      missing: (w, f) => `Bij \`training\` staat geen training ${f.term(w.topic)}.`,
      'no-date': (w, f) => `Bij de training ${f.term(w.topic)} ontbreekt \`date\`.`,
      old: (w, f) =>
        `De laatste training ${f.term(w.topic)} was op ${f.date(w.date)} en telde tot en met ${f.date(w.until)}.`,
      future: (w, f) => `De training ${f.term(w.topic)} van ${f.date(w.date)} moet nog komen.`,
    },
    da: {
      current: (w, f) => `Der blev gennemført et kursus i ${f.term(w.topic)} den ${f.date(w.date)}.`,
      missing: (w, f) => `Der står intet kursus i ${f.term(w.topic)} under \`training\`.`,
      'no-date': (w, f) => `Kurset i ${f.term(w.topic)} mangler \`date\`.`,
      old: (w, f) =>
        `Det seneste kursus i ${f.term(w.topic)} var den ${f.date(w.date)} og gjaldt til og med ${f.date(w.until)}.`,
      future: (w, f) => `Kurset i ${f.term(w.topic)} den ${f.date(w.date)} har ikke fundet sted endnu.`,
    },
  },
)
