/** Closed vocabularies of the declaration. A policy's conditions and checks may name only these. */

export const STATUSES = ['considered', 'development', 'pilot', 'production', 'stopped', 'declined', 'retired'] as const
export type Status = (typeof STATUSES)[number]
/** The worst that can follow for a person, from nothing to a legal decision. */
export const EFFECTS = ['none', 'information', 'contact', 'investigation', 'service', 'legal'] as const
export const AUTOMATION = ['none', 'support', 'automated'] as const
/** How close the data comes to a person, from far to near. */
export const ABOUT = ['no-persons', 'aggregates', 'pseudonymised', 'persons'] as const
export const RELATIONS = [
  'citizen',
  'employee',
  'customer',
  'patient',
  'pupil',
  'applicant',
  'contractor',
  'other',
] as const
export const ACTORS = ['model', 'person'] as const
export const POLARITIES = ['favourable', 'adverse', 'both'] as const
export const TRUTH_KNOWN_FOR = ['everyone', 'selected', 'nobody'] as const
export const MODEL_ABOUT = ['persons', 'texts', 'images', 'places', 'things', 'aggregates'] as const
export const MODEL_DOES = ['rank', 'classify', 'predict', 'plan', 'match', 'generate', 'detect', 'describe'] as const
export const MODEL_KINDS = [
  'rules',
  'scorecard',
  'linear-regression',
  'logistic-regression',
  'decision-tree',
  'random-forest',
  'gradient-boosting',
  'ebm',
  'neural-network',
  'text-classifier',
  'language-model',
  'image-model',
  'clustering',
  'time-series',
  'optimisation',
  'simulation',
  'other',
] as const
export const ORIGINS = ['in-house', 'partner', 'researcher', 'procured', 'open-source'] as const
/** Characteristics on which unequal treatment is forbidden or suspect (EU Charter, Article 21, and national equal-treatment law). */
export const CHARACTERISTICS = [
  'sex',
  'gender-identity',
  'age',
  'ethnic-origin',
  'nationality',
  'religion',
  'political-opinion',
  'disability',
  'health',
  'sexual-orientation',
  'family',
  'marital-status',
  'income',
  'education',
  'language',
  'residence',
  'other',
] as const
export const NOT_TESTED_REASONS = ['no-lawful-source', 'not-recorded', 'too-few', 'not-meaningful', 'not-yet'] as const
export const MEASURED_ON = ['training', 'holdout', 'pilot', 'operation'] as const
export const ASSESSMENT_KINDS = [
  'bias-test',
  'data-set-bias',
  'dpia',
  'ethics-assessment',
  'evaluation',
  'fria',
  'iama',
  'objective-justification',
  'privacy-screening',
  'quality-test',
  'screening',
  'security',
  'values',
  'weighing',
] as const
export const DECISION_KINDS = [
  'start',
  'continue',
  'stop',
  'decline',
  'raise',
  'tier',
  'accept-difference',
  'more-data',
] as const
export const DILEMMA_KINDS = ['law-and-data', 'competence', 'citizen', 'values'] as const
export const TRAINING_TOPICS = ['ethics', 'privacy', 'security', 'ai-literacy', 'bias', 'statistics', 'law'] as const
export const DISCIPLINES = [
  'data-science',
  'data-engineering',
  'statistics',
  'software',
  'law',
  'privacy',
  'security',
  'ethics',
  'social-work',
  'care',
  'education',
  'health',
  'planning',
  'enforcement',
  'finance',
  'communication',
  'management',
  'design',
  'citizens',
  'other',
] as const
export const PARTNER_ROLES = [
  'controller',
  'joint-controller',
  'processor',
  'supplier',
  'researcher',
  'partner',
] as const
export const REGISTERS = ['algoritmeregister', 'eu-database', 'municipal', 'organisation', 'other'] as const
export const REGISTRATION_STATUSES = ['published', 'submitted', 'not-registered'] as const
export const VULNERABLE = [
  'children',
  'minors',
  'elderly',
  'ill',
  'disabled',
  'debtors',
  'unemployed',
  'refugees',
  'homeless',
  'low-literate',
  'other',
] as const
export const SPECIAL_CATEGORIES = [
  'health',
  'ethnic-origin',
  'political-opinion',
  'religion',
  'union-membership',
  'genetic',
  'biometric',
  'sex-life',
  'criminal-record',
] as const
/** What of a covered notebook counts in a seal, where it is not the whole file. */
export const NOTEBOOKS = ['sources'] as const
export const SOURCE_PHASES = ['all', 'development', 'operation'] as const
