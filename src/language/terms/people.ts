import type {
  DISCIPLINES,
  PARTNER_ROLES,
  RELATIONS,
  TRAINING_TOPICS,
  VULNERABLE,
} from '../../declaration/schema/vocabulary.ts'
import type {Terms} from './term.ts'

/** Roles that policies and organisations commonly name; a policy's own title goes before these. */
type Role =
  | 'manager'
  | 'directors'
  | 'council'
  | 'data-protection-officer'
  | 'citizens-adviser'
  | 'professional'
  | 'specialist'
  | 'data-scientist'
  | 'central-data-unit'
  | 'board'
  | 'head-of-unit'
  | 'policy-owner'
  | 'gate-owner'
  | 'repository-administrator'

/** Who takes part and who is concerned. */
export const people = {
  // roles, with their article
  manager: ['the manager', 'de leidinggevende', 'lederen'],
  directors: ['the board of directors', 'de directie', 'direktionen'],
  'repository-administrator': [
    'an administrator of the repository',
    'een beheerder van de repository',
    'en administrator af repositoriet',
  ],
  council: ['the council', 'de raad', 'kommunalbestyrelsen'],
  'data-protection-officer': [
    'the data protection officer',
    'de functionaris gegevensbescherming',
    'databeskyttelsesrådgiveren',
  ],
  'citizens-adviser': ['the citizens’ adviser', 'de ombudsfunctionaris', 'borgerrådgiveren'],
  professional: [
    'a professional who works with it',
    'een professional die ermee werkt',
    'en fagperson blandt brugerne',
  ],
  specialist: ['a data specialist', 'een dataspecialist', 'en dataspecialist'],
  'data-scientist': ['a data scientist', 'een data scientist', 'en data scientist'],
  'central-data-unit': ['the central data unit', 'de centrale data-afdeling', 'den centrale dataenhed'],
  board: ['the data ethics board', 'de commissie data-ethiek', 'det dataetiske udvalg'],
  'head-of-unit': ['the head of unit', 'het afdelingshoofd', 'afdelingslederen'],
  'policy-owner': ['the policy owner', 'de beleidseigenaar', 'den politikansvarlige'],
  'gate-owner': ['an owner of the gate', 'een eigenaar van de poort', 'en ejer af porten'],
  // disciplines and topics
  'data-science': ['data science', 'data science', 'data science'],
  'data-engineering': ['data engineering', 'data-engineering', 'data engineering'],
  statistics: ['statistics', 'statistiek', 'statistik'],
  software: ['software', 'software', 'software'],
  law: ['law', 'recht', 'jura'],
  privacy: ['privacy', 'privacy', 'privatliv'],
  security: ['information security', 'informatiebeveiliging', 'informationssikkerhed'],
  ethics: ['ethics', 'ethiek', 'etik'],
  'ai-literacy': ['AI literacy', 'AI-geletterdheid', 'AI-færdigheder'],
  bias: ['bias', 'bias', 'skævhed (bias)'],
  'social-work': ['social work', 'sociaal werk', 'socialt arbejde'],
  care: ['care', 'zorg', 'omsorg'],
  education: ['education', 'opleiding', 'uddannelse'],
  health: ['health', 'gezondheid', 'helbred'],
  planning: ['planning', 'planning', 'planlægning'],
  enforcement: ['enforcement', 'handhaving', 'håndhævelse'],
  finance: ['finance', 'financiën', 'økonomi'],
  communication: ['communication', 'communicatie', 'kommunikation'],
  management: ['management', 'management', 'ledelse'],
  design: ['design', 'ontwerp', 'design'],
  citizens: ['citizens', 'inwoners', 'borgere'],
  other: ['other', 'anders', 'andet'],
  // relations
  citizen: ['citizen', 'inwoner', 'borger'],
  applicant: ['applicant', 'aanvrager of sollicitant', 'ansøger'],
  employee: ['employee', 'medewerker', 'medarbejder'],
  customer: ['customer', 'klant', 'kunde'],
  patient: ['patient', 'patiënt', 'patient'],
  pupil: ['pupil', 'leerling', 'elev'],
  contractor: ['contractor', 'opdrachtnemer', 'leverandør'],
  // partners
  controller: ['controller', 'verwerkingsverantwoordelijke', 'dataansvarlig'],
  'joint-controller': ['joint controller', 'gezamenlijke verwerkingsverantwoordelijke', 'fælles dataansvarlig'],
  processor: ['processor', 'verwerker', 'databehandler'],
  supplier: ['supplier', 'leverancier', 'leverandør'],
  researcher: ['researcher', 'onderzoeker', 'forsker'],
  partner: ['partner', 'partner', 'partner'],
  // people who need extra care
  children: ['children', 'kinderen', 'børn'],
  minors: ['minors', 'minderjarigen', 'mindreårige'],
  elderly: ['older people', 'ouderen', 'ældre'],
  ill: ['people who are ill', 'zieke mensen', 'syge'],
  disabled: ['people with a disability', 'mensen met een beperking', 'mennesker med handicap'],
  debtors: ['people in debt', 'mensen met schulden', 'mennesker med gæld'],
  unemployed: ['people without work', 'mensen zonder werk', 'arbejdsløse'],
  refugees: ['refugees', 'vluchtelingen', 'flygtninge'],
  homeless: ['people without a home', 'mensen zonder huis', 'hjemløse'],
  'low-literate': ['people who read with difficulty', 'laaggeletterden', 'mennesker med læsevanskeligheder'],
} as const satisfies Terms<
  | Role
  | (typeof DISCIPLINES)[number]
  | (typeof TRAINING_TOPICS)[number]
  | (typeof RELATIONS)[number]
  | (typeof PARTNER_ROLES)[number]
  | (typeof VULNERABLE)[number]
>
