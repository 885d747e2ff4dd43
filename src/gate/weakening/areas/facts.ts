import {ABOUT, AUTOMATION, EFFECTS} from '../../../declaration/schema/vocabulary.ts'
import {free, type Way} from '../ways.ts'

const WORDS = 'words for people; a rule that wants them says when they are gone'
const NAMED = 'a rule that wants it says when it is gone; no rule asks less because of it'
const CONDITION = 'only conditions of rules read it: a rule that ends because of it is told as such'
const HARSHER = 'a rule that reads it fails when it is lowered'
const NOT_READ = 'nothing is decided by it'

const yes = ['false', 'true']

/**
 * How each field of a declaration, as written at its top or in a system, can come to say less. `*` is any name. What is not
 * listed follows the nearest field above it; a test holds that every field of the format is here.
 */
export const FACTS: Readonly<Record<string, Way>> = {
  ethics: free('the version of the format'),
  policies: {is: 'apart', where: 'obligations.ts'},
  systems: {is: 'apart', where: 'projects.ts'},

  'project.name': free('a project is known by its id'),
  'project.id': {is: 'apart', where: 'projects.ts'},
  'project.goal': free(WORDS),
  'project.public_value': free(WORDS),
  'project.status': {is: 'apart', where: 'obligations.ts'},
  'project.experiment': free(CONDITION),
  'project.started': {is: 'history', reason: 'rewritten'},
  'project.in_use_since': {is: 'history', reason: 'rewritten'},
  'project.ended': {is: 'history', reason: 'rewritten'},
  'project.next_review': free('it moves on after each review'),

  owner: free(NAMED),

  'use.supports': free(WORDS),
  'use.effect': {is: 'scale', order: EFFECTS, reason: 'weighs-less'},
  'use.automation': {is: 'scale', order: AUTOMATION, reason: 'weighs-less'},
  'use.events': {is: 'set', reason: 'fewer-things'},
  'use.events.*.by': {is: 'scale', order: ['person', 'model'], reason: 'weighs-less'},
  'use.events.*.for_the_person': {is: 'apart', where: 'areas/events.ts'},
  'use.events.*.truth_known_for': {is: 'apart', where: 'areas/events.ts'},
  'use.events.*.among': {is: 'same', added: true, reason: 'other-side'},
  'use.events.*.means': free(WORDS),
  'use.override': free(HARSHER),
  'use.public_space': {is: 'scale', order: yes, reason: 'weighs-less'},
  'use.talks_with_people': {is: 'scale', order: yes, reason: 'weighs-less'},
  'use.notice': free(NAMED),
  'use.handover': free(NAMED),
  'use.staff_effect': free(WORDS),
  'use.human_contact': free(WORDS),

  'data.about': {is: 'apart', where: 'areas/about.ts'},
  'data.because': free('a reason, and needed where it is the only one'),
  'data.incidental': free(CONDITION),
  'data.people': {is: 'set', reason: 'fewer-people'},
  'data.people.*.relation': {is: 'same', reason: 'fewer-people'},
  'data.people.*.number': free(NOT_READ),
  'data.people.*.vulnerable': {is: 'set', reason: 'fewer-people'},
  'data.people.*.affected': free(WORDS),
  'data.sources': {is: 'set', reason: 'fewer-things'},
  'data.sources.*.about': {is: 'scale', order: ABOUT, reason: 'further-from-people'},
  'data.sources.*.columns': {is: 'apart', where: 'areas/content.ts'},
  'data.sources.*.linked_with': {is: 'set', reason: 'fewer-things'},
  'data.sources.*.basis': {is: 'set', reason: 'fewer-things'},
  'data.sources.*.basis.*': free(WORDS),
  'data.sources.*.collected_from': free(WORDS),
  'data.sources.*.aggregated_by': free(WORDS),
  'data.sources.*.smallest_cell': {is: 'at-least', reason: 'looser'},
  'data.sources.*.from': free(WORDS),
  'data.special_categories': {is: 'set', reason: 'fewer-people'},
  'data.special_categories.*': free(WORDS),
  'data.stand_ins': {is: 'set', reason: 'fewer-people'},
  'data.stand_ins.*': {is: 'same', reason: 'fewer-people'},
  'data.minimised': free(WORDS),
  'data.retention': {is: 'at-most', of: 'period', absent: 'unlimited', reason: 'longer'},

  models: {is: 'set', reason: 'fewer-things'},
  'models.*.path': {is: 'apart', where: 'areas/content.ts'},
  'models.*.artefact.name': free(NOT_READ),
  'models.*.artefact.digest': {is: 'there', reason: 'not-watched'},
  'models.*.version': free('a bias test of a version that is not declared is told by its check'),
  'models.*.about': {is: 'only', value: 'persons', reason: 'further-from-people'},
  'models.*.does': free(CONDITION),
  'models.*.kind': free(CONDITION),
  'models.*.learns': {is: 'scale', order: yes, reason: 'weighs-less'},
  'models.*.origin': free(CONDITION),
  'models.*.supplier': free(WORDS),
  'models.*.supplier.documents': {is: 'set', reason: 'fewer-things'},
  'models.*.built_on': free(CONDITION),
  'models.*.explained': free(NAMED),
  'models.*.limitations': {is: 'count', reason: 'fewer-things'},
  'models.*.uses': free(NOT_READ),

  'fairness.attributes': {is: 'set', reason: 'fewer-compared'},
  'fairness.attributes.*.is': {is: 'same', reason: 'fewer-compared'},
  'fairness.attributes.*.groups': {is: 'set', reason: 'fewer-compared'},
  'fairness.attributes.*.unknown.up_to': {is: 'at-most', of: 'number', absent: 'zero', reason: 'looser'},
  'fairness.attributes.*.unknown.why': free(WORDS),
  'fairness.attributes.*.not_tested': {is: 'absent', reason: 'not-tested'},
  'fairness.attributes.*.not_tested.reason': {is: 'apart', where: 'areas/fairness.ts'},
  'fairness.attributes.*.not_tested.why': free(WORDS),
  'fairness.attributes.*.not_tested.until': {is: 'apart', where: 'areas/fairness.ts'},
  'fairness.attributes.*.held_by': free(WORDS),
  'fairness.intersections': {is: 'set', reason: 'fewer-compared'},
  'fairness.strata.by': {is: 'same', reason: 'fewer-compared'},
  'fairness.strata.why': free(WORDS),
  'fairness.compare': {is: 'apart', where: 'areas/fairness.ts'},
  'fairness.thresholds': {is: 'apart', where: 'areas/fairness.ts'},

  assessments: {is: 'apart', where: 'areas/assessments.ts'},
  decisions: {is: 'apart', where: 'areas/decisions.ts'},
  dilemmas: {is: 'apart', where: 'areas/dilemmas.ts'},
  team: free(HARSHER),
  'team.account': {is: 'apart', where: 'team.ts'},
  training: free(HARSHER),
  partners: free(CONDITION),
  registrations: {is: 'set', reason: 'less-open'},
  'registrations.*.status': {
    is: 'scale',
    order: ['not-registered', 'submitted', 'published'],
    reason: 'less-open',
  },
  'registrations.*.because': free(WORDS),
  'registrations.*.url': free(NAMED),
  'registrations.*.date': free(NAMED),
  'publication.to': {is: 'scale', order: ['organisation', 'everyone'], reason: 'less-open'},
  'publication.because': free(WORDS),
  facts: free(CONDITION),
}

/** What only one system of several says of itself. */
export const OF_A_SYSTEM: Readonly<Record<string, Way>> = {
  uses: {is: 'apart', where: 'data.sources, with shared ones brought in'},
  name: free('a system is known by its name in the list'),
  goal: free(WORDS),
  status: {is: 'apart', where: 'project.status, once brought in'},
  started: {is: 'apart', where: 'project.started, once brought in'},
  in_use_since: {is: 'apart', where: 'project.in_use_since, once brought in'},
  ended: {is: 'apart', where: 'project.ended, once brought in'},
  people: {is: 'apart', where: 'data.people, once brought in'},
}
