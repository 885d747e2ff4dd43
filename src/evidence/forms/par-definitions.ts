/** What is known of an assessment of the PAR family, by its URN without the version. */
export interface Definition {
  /** The chapters that everybody answers, by number, as the definition calls them. */
  readonly chapters: ReadonlyMap<string, string>
  /** Questions that may be left open: room for more words. */
  readonly optional?: RegExp
  /** Questions whose empty value is an answer: not applicable. */
  readonly notApplicable?: RegExp
  /** The question that says whether it is a draft, and the answer that says so. */
  readonly draft?: {readonly question: string; readonly answer: string}
}

/** `sources/DPIA.yaml`, `prescan.yaml` and `IAMA.yaml` of github.com/MinBZK/par-dpia-form (EUPL-1.2). */
export const DEFINITIONS: ReadonlyMap<string, Definition> = new Map<string, Definition>([
  [
    'urn:nl:dpia',
    {
      chapters: numbered(
        'Voorstel',
        'Persoonsgegevens',
        'Gegevensverwerking',
        'Technieken en methoden van de gegevensverwerkingen',
        'Verwerkingsdoeleinden',
        'Betrokken partijen',
        'Belangen bij de gegevensverwerkingen',
        'Verwerkingslocaties',
        'Juridisch en beleidsmatig kader',
        'Bewaartermijnen',
        'Rechtsgrond',
        'Bijzondere persoonsgegevens, strafrechtelijke persoonsgegevens en nationale identificatienummers',
        'Doelbinding',
        'Noodzaak en evenredigheid',
        'Rechten van de betrokkenen',
        'Risico’s voor betrokkenen',
        'Maatregelen',
      ),
      optional: /^(?:2\.3|[356789]\.2|1[01367]\.2|12\.4|1\.2\.1|3\.3\.1)$/,
      notApplicable: /^15\.\d+\.[13]$/,
      draft: {question: '19.2', answer: 'concept'},
    },
  ],
  // Whoever fills it in may stop as soon as it is clear which assessments follow: no chapter is owed.
  ['urn:nl:prescan', {chapters: numbered()}],
  [
    'urn:nl:iama',
    {
      chapters: numbered('Waarom?', 'Wat?', 'Hoe?', 'Mensenrechten', 'Afsluiting'),
      optional: /\.actiepunten\b/,
    },
  ],
])

function numbered(...titles: readonly string[]): ReadonlyMap<string, string> {
  return new Map(titles.map((title, index) => [String(index + 1), title]))
}
