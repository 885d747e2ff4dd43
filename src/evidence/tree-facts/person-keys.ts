/**
 * Names of columns by which a person can be identified. GDPR, Article 4(1): a person is identifiable "directly or
 * indirectly, in particular by reference to an identifier such as a name, an identification number, location data, an
 * online identifier or to one or more factors specific to" that person. So a number or name that is given to one person
 * is enough alone (`STRONG`); what many share (`WEAK`) counts only in the combinations of `TOGETHER`.
 *
 * Names are written in one word. They are compared without case, separators and accents; `æ ø å ä ö ü` may also be
 * written `ae oe aa`. What abbreviates something else as often (FNR is a rate in a bias report, DNI and NIR are measures
 * of light) is left out.
 */

export interface KeyGroup {
  /** ISO 3166-1 code of the country whose key it is; absent where it is used in many. */
  readonly country?: string
  readonly what: string
  readonly names: readonly string[]
}

export const STRONG: readonly KeyGroup[] = [
  {
    country: 'DK',
    what: 'civil registration number (CPR)',
    names: ['cpr', 'cprnr', 'cprno', 'cprnummer', 'cprnumber', 'personnummer', 'personnr', 'cprid'],
  },
  {
    country: 'NL',
    what: 'citizen service number (BSN)',
    names: ['bsn', 'bsnnr', 'bsnnummer', 'burgerservicenummer', 'burgerservicenr', 'sofinummer', 'sofinr', 'anummer'],
  },
  {country: 'NL', what: 'education number', names: ['pgn', 'eckid', 'persoonsgebondennummer', 'onderwijsnummer']},
  {
    country: 'BE',
    what: 'national register number',
    names: ['rijksregisternummer', 'rijksregisternr', 'insz', 'niss', 'numeronational', 'numeroderegistrenational'],
  },
  {
    country: 'DE',
    what: 'tax, insurance or identity card number',
    names: [
      'steuerid',
      'steueridentifikationsnummer',
      'sozialversicherungsnummer',
      'rentenversicherungsnummer',
      'krankenversichertennummer',
      'personalausweisnummer',
      'ausweisnummer',
    ],
  },
  {country: 'SE', what: 'personal identity number', names: ['personnummer', 'samordningsnummer']},
  {country: 'NO', what: 'national identity number', names: ['fødselsnummer', 'dnummer']},
  {country: 'FI', what: 'personal identity code', names: ['hetu', 'henkilötunnus']},
  {country: 'IS', what: 'identification number', names: ['kennitala']},
  {
    country: 'GB',
    what: 'health or insurance number',
    names: ['nhsnumber', 'nhsno', 'nationalinsurancenumber', 'nationalinsuranceno', 'ninumber'],
  },
  {country: 'IE', what: 'public service number', names: ['ppsn', 'ppsnumber']},
  {country: 'FR', what: 'social security number', names: ['numerosecuritesociale', 'numerodesecuritesociale']},
  {country: 'PL', what: 'PESEL number', names: ['pesel', 'numerpesel']},
  {country: 'US', what: 'social security number', names: ['ssn', 'socialsecuritynumber', 'socialsecurityno']},
  {
    what: 'identity number or document',
    names: [
      'nationalid',
      'nationalidnumber',
      'nationalidentificationnumber',
      'personalidentitynumber',
      'personalidentificationnumber',
      'identitycardnumber',
      'idcardnumber',
      'passport',
      'passportnumber',
      'passportno',
      'paspoortnummer',
      'paspoortnr',
      'pasnummer',
      'pasnr',
      'documentnummeridentiteitsbewijs',
      'rijbewijsnummer',
      'kørekortnummer',
      'kørekortnr',
      'driverlicencenumber',
      'driverslicensenumber',
      'driverlicensenumber',
      'vreemdelingennummer',
      'vnummer',
    ],
  },
  {
    what: 'number of a patient or member',
    names: ['medicalrecordnumber', 'mrn', 'zorgverzekeringsnummer', 'sygesikringsnummer', 'sygesikringsnr'],
  },
  {
    what: 'e-mail address',
    names: ['email', 'emailaddress', 'emailadres', 'emailadresse', 'mailadres', 'mailadresse', 'mailaddress'],
  },
  {
    what: 'private telephone',
    names: [
      'mobilephone',
      'mobilephonenumber',
      'mobilenumber',
      'mobielnummer',
      'mobieltelefoonnummer',
      'mobilnummer',
      'mobilnr',
      'mobiltelefon',
      'mobiltlf',
      'homephone',
      'privatetelefoon',
      'privattelefon',
    ],
  },
  {
    what: 'name of a person',
    names: [
      'surname',
      'lastname',
      'familyname',
      'maidenname',
      'fullname',
      'personname',
      'personalname',
      'achternaam',
      'familienaam',
      'geslachtsnaam',
      'meisjesnaam',
      'volledigenaam',
      'naamvolledig',
      'voornaamachternaam',
      'efternavn',
      'fuldenavn',
      'fuldtnavn',
      'pigenavn',
      'nachname',
      'familienname',
    ],
  },
  {
    what: 'licence plate',
    names: [
      'kenteken',
      'kentekennummer',
      'kentekenplaat',
      'licenceplate',
      'licenseplate',
      'licenceplatenumber',
      'licenseplatenumber',
      'numberplate',
      'nummerplaat',
      'nummerplade',
      'kfzkennzeichen',
    ],
  },
  {
    what: 'bank account',
    names: [
      'iban',
      'ibannr',
      'ibannummer',
      'ibannumber',
      'bankaccount',
      'bankaccountnumber',
      'bankrekening',
      'bankrekeningnummer',
      'rekeningnummer',
      'bankkonto',
      'bankkontonummer',
      'nemkonto',
    ],
  },
]

export type WeakKind =
  | 'name'
  | 'first-name'
  | 'birth-date'
  | 'birth-year'
  | 'age'
  | 'gender'
  | 'nationality'
  | 'marital-status'
  | 'phone'
  | 'postcode'
  | 'house-number'
  | 'street'
  | 'address'
  | 'residence'

export const WEAK: Readonly<Record<WeakKind, readonly string[]>> = {
  name: ['name', 'naam', 'navn'],
  'first-name': [
    'firstname',
    'givenname',
    'forename',
    'initials',
    'voornaam',
    'voornamen',
    'roepnaam',
    'voorletters',
    'fornavn',
    'fornavne',
    'vorname',
  ],
  'birth-date': [
    'birthdate',
    'dateofbirth',
    'dob',
    'birthday',
    'geboortedatum',
    'gebdatum',
    'geboortedag',
    'fødselsdato',
    'fødselsdag',
    'fødedato',
    'fødtdato',
    'geburtsdatum',
  ],
  'birth-year': ['birthyear', 'yearofbirth', 'geboortejaar', 'fødselsår', 'fødeår', 'geburtsjahr'],
  age: ['age', 'leeftijd', 'alder'],
  gender: ['gender', 'sex', 'geslacht', 'køn', 'geschlecht'],
  nationality: [
    'nationality',
    'nationaliteit',
    'nationalitet',
    'citizenship',
    'statsborgerskab',
    'countryofbirth',
    'geboorteland',
    'fødeland',
    'birthplace',
    'placeofbirth',
    'geboorteplaats',
    'fødested',
  ],
  'marital-status': ['maritalstatus', 'civilstatus', 'burgerlijkestaat', 'civilstand'],
  phone: [
    'phone',
    'phonenumber',
    'telephone',
    'telephonenumber',
    'telephoneno',
    'telefoon',
    'telefoonnummer',
    'telefoonnr',
    'tel',
    'telnr',
    'telefon',
    'telefonnummer',
    'telefonnr',
    'tlf',
    'tlfnr',
    'mobile',
    'mobiel',
    'mobil',
  ],
  postcode: ['postcode', 'postalcode', 'zip', 'zipcode', 'postnummer', 'postnr', 'plz', 'postleitzahl'],
  'house-number': ['housenumber', 'houseno', 'huisnummer', 'huisnr', 'husnummer', 'husnr', 'hausnummer'],
  street: ['street', 'streetname', 'straat', 'straatnaam', 'vej', 'vejnavn', 'gade', 'gadenavn', 'strasse'],
  address: [
    'address',
    'homeaddress',
    'streetaddress',
    'adres',
    'woonadres',
    'straatenhuisnummer',
    'adresse',
    'bopælsadresse',
    'privatadresse',
    'anschrift',
  ],
  residence: ['placeofresidence', 'residence', 'woonplaats', 'bopæl', 'bopælskommune', 'wohnort'],
}

/**
 * Weak keys that identify together: one of the first with one of the others, in one table. A birth date narrows people
 * down to a few with almost anything else (Sweeney 2000, "Simple Demographics Often Identify People Uniquely"); a postcode
 * with a house number is a household. A bare name with an address is not here: it is also a list of schools or shops.
 */
export const TOGETHER: readonly {readonly one: WeakKind; readonly with: readonly WeakKind[]}[] = [
  {
    one: 'birth-date',
    with: [
      'name',
      'first-name',
      'gender',
      'nationality',
      'marital-status',
      'phone',
      'postcode',
      'house-number',
      'street',
      'address',
      'residence',
    ],
  },
  {
    one: 'first-name',
    with: [
      'name',
      'birth-year',
      'age',
      'gender',
      'nationality',
      'phone',
      'postcode',
      'house-number',
      'street',
      'address',
      'residence',
    ],
  },
  {one: 'name', with: ['birth-year', 'age', 'gender', 'nationality', 'marital-status', 'residence']},
  {one: 'house-number', with: ['postcode', 'street']},
]

/** Words for a person: with one of these, a name, contact, birth date or bare number is strong (`patient_name`, `elevnr`, `client_id`). */
export const PERSONS: readonly string[] = [
  'person',
  'citizen',
  'client',
  'customer',
  'patient',
  'pupil',
  'student',
  'resident',
  'employee',
  'applicant',
  'beneficiary',
  'insured',
  'tenant',
  'persoon',
  'burger',
  'klant',
  'cliënt',
  'patiënt',
  'leerling',
  'inwoner',
  'medewerker',
  'werknemer',
  'aanvrager',
  'verzekerde',
  'betrokkene',
  'huurder',
  'borger',
  'kunde',
  'klient',
  'elev',
  'medarbejder',
  'ansøger',
  'sikrede',
  'studerende',
  'lejer',
  'schüler',
]
export const NUMBERS: readonly string[] = ['id', 'nr', 'no', 'number', 'nummer', 'num', 'identifier']
/** What identifies as soon as a word for a person stands beside it; `patient_gender` stays as weak as `gender`. */
export const STRONG_OF_A_PERSON: readonly WeakKind[] = ['name', 'first-name', 'birth-date', 'phone', 'address']

/**
 * Words that may stand beside a strong key without changing it (`partner_bsn`), and say too little of a weak one. `contact`
 * is not among them: the contact of a register or a data set is mostly a shared address.
 */
export const RELATIVES: readonly string[] = [
  'user',
  'owner',
  'member',
  'partner',
  'spouse',
  'parent',
  'mother',
  'father',
  'child',
  'guardian',
  'driver',
  'sender',
  'teacher',
  'gebruiker',
  'eigenaar',
  'lid',
  'ouder',
  'moeder',
  'vader',
  'kind',
  'voogd',
  'bestuurder',
  'echtgenoot',
  'echtgenote',
  'leraar',
  'docent',
  'bruger',
  'ejer',
  'medlem',
  'forælder',
  'mor',
  'far',
  'barn',
  'barnet',
  'værge',
  'ægtefælle',
  'lærer',
  'samlever',
]
