import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { monday } from '../../../test/builders.js';
import { aVocabulary } from '../../../test/segment-world.js';
import { momentAt } from './moment.js';
import { SegmentProblem } from './problem.js';
import { readCondition } from './read-condition.js';
import { sayCondition, saySegment } from './say-condition.js';
import type { Vocabulary } from './vocabulary.js';

const words = aVocabulary();
const moment = momentAt(monday, 'Africa/Nairobi');

/** What is wrong with an expression, with its column. */
function problemOf(source: string, vocabulary: Vocabulary = words): string {
  try {
    readCondition(source, vocabulary, moment);
  } catch (error) {
    if (error instanceof SegmentProblem) return `${error.column}: ${error.said.text}`;
    throw error;
  }
  return 'none';
}

const saidOf = (source: string): string =>
  saySegment(sayCondition(readCondition(source, words, moment), words)).text;

describe('the expression of a segment', () => {
  it.each([
    ['person.shoe_size = 3', '1: There is no field "shoe_size" in the data dictionary. It has nickname,'],
    ['true and shoes = 3', '10: "shoes" is not known here.'],
    ['person.due_date.year = 3', '1: "person.due_date.year" is not known here.'],
    ['person.tags = "vip"', '1: Write tag("...") to ask for a tag.'],
    ['role("driver")', '6: There is no "driver". There are constituent, donor, health_worker.'],
    [
      'role("doner")',
      '6: There is no "doner". There are constituent, donor, health_worker. Did you mean "donor"?',
    ],
    ['person.nick_name = "A"', 'Did you mean "nickname"?'],
    ['place under "Orgeon"', '13: There is no place "Orgeon" in the place tree. Did you mean "Oregon"?'],
    ['interest("shoes")', '10: There is no "shoes". There are climate_change, housing.'],
    ['consent.marketing = "granted"', '1: There is no "marketing". There are health_messages, campaigns.'],
    ['consent.campaigns = "yes"', '21: There is no "yes". There are granted, refused, withdrawn, expired.'],
    ['place under "Atlantis"', '13: There is no place "Atlantis" in the place tree.'],
    ['place = "Oregon City"', '9: No place has the code "Oregon City".'],
    ['place < "oregon"', '7: This is the same as something or not, but neither more nor less'],
    ['person.name under "Oregon"', '13: Only places lie under an area.'],
    ['person.children = "two"', '19: A number was expected here.'],
    ['person.due_date < "2026-03-01"', '19: A date was expected here: write date("2026-03-01")'],
    ['person.due_date < now', '19: A date was expected here:'],
    ['person.due_date < date("2026-02-31")', '19: This cannot be worked out'],
    ['person.work = "pilot"', '15: There is no "pilot". There are farmer, teacher, fisher.'],
    ['person.registered > true', '19: This is the same as something or not'],
    ['person.children + 1 > 3', '1: One fact about a person is compared with one fixed value'],
    ['person.children > age', '19: One fact about a person is compared with one fixed value'],
    ['upper(person.name) = "X"', '7: One fact about a person is compared with one fixed value'],
    ['person.children', '1: This is not a condition yet'],
    ['"Oregon"', '1: This is not a condition yet'],
    ['tag("vip") = true', '14: This holds or does not hold by itself'],
    ['age > 17.5', '7: A whole number was expected here.'],
    ['attended("any", 90)', '17: A length of time was expected here: write 90 days.'],
    ['attended("any", -3 days)', '17: A length of time is more than nothing here'],
    ['wrote(90000 years)', '7: This is longer ago than can be counted.'],
    ['attended()', '1: '],
    ['noted("party")', '7: There is no "party". There are call, visit,'],
    ['got("registration")', '5: Say what wrote the message'],
    ['tag("")', '5: A text of 1 to 199 characters was expected here.'],
    ['role("donor") and', '18: This is not understood: it ends too early.'],
    ['role("donor") xor tag("x")', '15: This is not understood: "xor" was not expected here.'],
    ['drop table people', '6: This is not understood: "table" was not expected here.'],
    ["person.name = 'x'", '15: Texts stand in straight double quotes, such as "donor".'],
    ['role(“donor”)', '6: Texts stand in straight double quotes'],
    ['place under Oregon', '13: "Oregon" is not known here.'],
    ['place under place', '13: One fact about a person is compared'],
    ['no_such("x")', '1: This cannot be worked out: there is no function "no_such".'],
    ['', '1: This is not understood: it ends too early.'],
  ])('%s is refused with its place', (source, problem) => {
    expect(problemOf(source)).toContain(problem);
  });

  it('is refused when it chooses people by what the reader may not see', () => {
    const source = 'role("donor") and person.hiv_status = "positive"';
    expect(problemOf(source)).toBe('none');
    expect(problemOf(source, aVocabulary({ maySeeSensitive: false }))).toBe(
      '19: The field "hiv_status" is sensitive: your account may not choose people by it.',
    );
  });

  it.each([
    ['brackets', `${'('.repeat(1_000)}true${')'.repeat(1_000)}`],
    ['negations', `${'not '.repeat(400)}true`],
    ['signs', `${'-'.repeat(1_000)}1 = 1`],
    ['calls', `${'role('.repeat(300)}"donor"${')'.repeat(300)}`],
    ['parts', `person${'.a'.repeat(900)} = 1`],
    ['conditions', Array.from({ length: 130 }, () => 'tag("a")').join(' or ')],
    ['characters', `tag("${'a'.repeat(5_000)}")`],
  ])('is refused with a place when it has too many %s', (_what, source) => {
    expect(problemOf(source)).toMatch(/^\d+: ./);
  });

  it('reads any text or refuses it, and never fails otherwise', () => {
    const pieces = fc.constantFrom(
      'person', '.', 'age', 'role', '(', ')', '"donor"', '"x"', 'and', 'or', 'not', '=', '!=', '<', 'under', 'place',
      'consent', 'today', '-', '3', 'days', 'null', 'true', ',', 'tag', 'attended', 'times', 'children', 'due_date',
      'programme_week', '[', ']', '"any"', 'registered', "'", ';', '\u0000', '💚',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        problemOf(parts.join(' '));
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('the sentence of a segment', () => {
  it.each([
    [
      'role("constituent") and place under "oregon" and attended("any") and interest("climate_change")',
      'People who have the role constituent and live in Oregon and came to an event and care about climate change.',
    ],
    [
      '(role("donor") or noted("gift", 1 year)) and not wrote(30 days)',
      'People who (have the role donor or made a gift within the last 1 year) and did not write to us within the last 30 days.',
    ],
    ['person.due_date < today + 2 weeks', 'People who have due date before 2 weeks after today.'],
    ['person.due_date >= date("2026-03-01")', 'People who have due date on or after 2026-03-01.'],
    ['person.children > 2 and age < 18', 'People who have children more than 2 and are younger than 18.'],
    [
      'person.work = "TEACHER" or person.registered',
      'People who have work "teacher" or have registered: yes.',
    ],
    ['person.nickname != null', 'People who have nickname filled in.'],
    [
      'person.children = null or person.children < 3',
      'People who have nothing filled in for children or have children less than 3.',
    ],
    [
      'not got("flow:birth") or wrote()',
      'People who (are not among those who were sent a message of "flow:birth") or have written to us.',
    ],
    [
      'person.children != 2 and not (tag("a") or role("donor"))',
      'People who (are not among those who have children 2) and (are not among those who have the tag "a" or have the role donor).',
    ],
    [
      'not tag("a") and not role("donor") and not interest("housing") and not wrote()',
      'People who do not have the tag "a" and do not have the role donor and do not care about housing and have never written to us.',
    ],
    [
      'person.name = null or person.language = null or person.timezone = null or place = null or consent.campaigns = null',
      'People who have not told us their name or have not chosen a language or have no time zone of their own or live at a place that we do not know or were never asked for consent to campaigns.',
    ],
    [
      'consent.campaigns = "withdrawn" and programme("antenatal", "completed")',
      'People who took back their consent to campaigns and have completed the programme "antenatal".',
    ],
    ['times("visit", 1 year) >= 2', 'People who had a visit at least 2 times within the last 1 year.'],
    ['programme_week("antenatal") <= 12', 'People who are in week 12 of "antenatal" or before it.'],
    [
      'got("flow:event_invitation", 14 days)',
      'People who were sent a message of "flow:event_invitation" within the last 14 days.',
    ],
    ['true', 'People who are in our records.'],
    [
      'not person.is_test or consent.campaigns != "granted"',
      'People who are no test people or have not agreed to campaigns.',
    ],
  ])('of %s', (source, sentence) => {
    expect(saidOf(source)).toBe(sentence);
  });

  it('is there for other languages too: a key and what fills its places', () => {
    const { words: said } = sayCondition(readCondition('interest("housing")', words, moment), words).said;
    expect(said).toEqual({ key: 'whom:interest', params: { topic: 'housing' } });
  });
});
