import { sentence } from '../../platform/sentence.js';
import type { Sentence } from '../../platform/sentence.js';
import type { Fact, NotedKind, ProgrammeState, Test, WholeTest, Within } from './condition.js';
import type { Vocabulary } from './vocabulary.js';

type FactAbout<About extends Fact['about']> = Extract<Fact, { about: About }>;

/** Says a fact such that it follows "people who". */
export function sayFact(fact: Fact, words: Vocabulary): Sentence {
  switch (fact.about) {
    case 'field':
      return sayField(fact, words);
    case 'profile':
      return sayProfile(fact);
    case 'test_person':
      return fact.isTest === false
        ? sentence('whom:no_test')`are no test people`
        : sentence('whom:test')`are test people`;
    case 'age':
      return ages[fact.test.is](fact.test.value);
    case 'place':
      return sayPlace(fact, words);
    case 'tag':
      return sentence('whom:tag')`have the tag "${{ tag: fact.tag }}"`;
    case 'role':
      return sayRole(words.nameOf(`roles.${fact.role}`));
    case 'interest':
      return sayInterest(words.nameOf(`topics.${fact.topic}`));
    case 'reachable':
      return fact.channel === 'sms'
        ? sentence('whom:sms')`can be reached by SMS`
        : sentence('whom:whatsapp')`can be reached by WhatsApp`;
    case 'consent':
      return sayConsent(fact, words);
    case 'programme':
      return programmes[fact.state](programmeName(fact.programme, words));
    case 'programme_week':
      return sayWeek(fact, words);
    case 'noted':
      return sayNoted(fact);
    case 'times':
      return sayTimes(fact);
    case 'wrote':
      return fact.within === null
        ? sentence('whom:wrote')`have written to us`
        : sentence('whom:wrote_within')`wrote to us within the last ${{ length: fact.within.said }}`;
    case 'got':
      return fact.within === null
        ? sentence('whom:got')`were sent a message of "${{ what: fact.because }}"`
        : sentence(
            'whom:got_within',
          )`were sent a message of "${{ what: fact.because }}" within the last ${{ length: fact.within.said }}`;
  }
}

function sayField({ key, fieldKind, test }: FactAbout<'field'>, words: Vocabulary): Sentence {
  const field = words.nameOf(`fields.${key}.name`);
  if (test.is === 'known') return sentence('whom:field_known')`have ${{ field }} filled in`;
  if (fieldKind === 'flag') {
    return test.value === 'true'
      ? sentence('whom:field_yes')`have ${{ field }}: yes`
      : sentence('whom:field_no')`have ${{ field }}: no`;
  }
  const option = fieldKind === 'choice' ? words.nameOf(`fields.${key}.options.${test.value}`) : null;
  const value = option === null ? test.said : sentence('whom:option')`"${{ option }}"`;
  return fieldTests[fieldKind === 'date' ? 'date' : 'other'][test.is](field, value);
}

type Say = (field: string, value: Sentence) => Sentence;

const fieldTests: Readonly<Record<'date' | 'other', Record<Exclude<Test['is'], 'known'>, Say>>> = {
  date: {
    '=': (field, value) => sentence('whom:date_is')`have ${{ field }} on ${{ value }}`,
    '<': (field, value) => sentence('whom:date_before')`have ${{ field }} before ${{ value }}`,
    '<=': (field, value) => sentence('whom:date_until')`have ${{ field }} on or before ${{ value }}`,
    '>': (field, value) => sentence('whom:date_after')`have ${{ field }} after ${{ value }}`,
    '>=': (field, value) => sentence('whom:date_from')`have ${{ field }} on or after ${{ value }}`,
  },
  other: {
    '=': (field, value) => sentence('whom:field_is')`have ${{ field }} ${{ value }}`,
    '<': (field, value) => sentence('whom:field_less')`have ${{ field }} less than ${{ value }}`,
    '<=': (field, value) => sentence('whom:field_most')`have ${{ field }} at most ${{ value }}`,
    '>': (field, value) => sentence('whom:field_more')`have ${{ field }} more than ${{ value }}`,
    '>=': (field, value) => sentence('whom:field_least')`have ${{ field }} at least ${{ value }}`,
  },
};

const ages: Readonly<Record<WholeTest['is'], (years: number) => Sentence>> = {
  '=': (years) => sentence('whom:age_is')`are ${{ years }} years old`,
  '<': (years) => sentence('whom:age_less')`are younger than ${{ years }}`,
  '<=': (years) => sentence('whom:age_most')`are at most ${{ years }} years old`,
  '>': (years) => sentence('whom:age_more')`are older than ${{ years }}`,
  '>=': (years) => sentence('whom:age_least')`are at least ${{ years }} years old`,
};

function sayProfile({ column, test }: FactAbout<'profile'>): Sentence {
  switch (column) {
    case 'name':
      return test.is === 'known'
        ? sentence('whom:name_known')`have told us their name`
        : sentence('whom:name')`have the name "${{ name: test.value }}"`;
    case 'language':
      return test.is === 'known'
        ? sentence('whom:language_known')`have chosen a language`
        : sentence('whom:language')`are written to in ${{ language: test.value }}`;
    case 'timezone':
      return test.is === 'known'
        ? sentence('whom:timezone_known')`have a time zone of their own`
        : sentence('whom:timezone')`live in the time zone ${{ timezone: test.value }}`;
  }
}

function sayPlace({ key, area, codes, isExact }: FactAbout<'place'>, words: Vocabulary): Sentence {
  const place = words.places.nameOf(area) ?? area;
  if (key !== null) {
    const field = words.nameOf(`fields.${key}.name`);
    return codes === null
      ? sentence('whom:field_known')`have ${{ field }} filled in`
      : sentence('whom:field_place')`have ${{ field }} in ${{ place }}`;
  }
  if (codes === null) return sentence('whom:place_known')`live at a place that we know`;
  return isExact
    ? sentence('whom:place_exact')`live in ${{ place }} itself`
    : sentence('whom:place')`live in ${{ place }}`;
}

function sayConsent({ purpose: code, state }: FactAbout<'consent'>, words: Vocabulary): Sentence {
  const purpose = words.nameOf(`purposes.${code}.name`);
  switch (state) {
    case null:
      return sentence('whom:consent_known')`were asked for consent to ${{ purpose }}`;
    case 'granted':
      return sentence('whom:consent_granted')`agreed to ${{ purpose }}`;
    case 'refused':
      return sentence('whom:consent_refused')`refused ${{ purpose }}`;
    case 'withdrawn':
      return sentence('whom:consent_withdrawn')`took back their consent to ${{ purpose }}`;
    case 'expired':
      return sentence('whom:consent_expired')`agreed to ${{ purpose }} too long ago`;
  }
}

const programmes: Readonly<Record<ProgrammeState, (programme: string) => Sentence>> = {
  active: (programme) => sentence('whom:programme')`are in the programme "${{ programme }}"`,
  paused: (programme) => sentence('whom:programme_paused')`rest from the programme "${{ programme }}"`,
  completed: (programme) =>
    sentence('whom:programme_completed')`have completed the programme "${{ programme }}"`,
  ended: (programme) => sentence('whom:programme_ended')`left the programme "${{ programme }}"`,
};

const weeks: Readonly<Record<WholeTest['is'], (programme: string, week: number) => Sentence>> = {
  '=': (programme, week) => sentence('whom:week_is')`are in week ${{ week }} of "${{ programme }}"`,
  '<': (programme, week) => sentence('whom:week_before')`are before week ${{ week }} of "${{ programme }}"`,
  '<=': (programme, week) =>
    sentence('whom:week_until')`are in week ${{ week }} of "${{ programme }}" or before it`,
  '>': (programme, week) => sentence('whom:week_after')`are past week ${{ week }} of "${{ programme }}"`,
  '>=': (programme, week) =>
    sentence('whom:week_from')`are in week ${{ week }} of "${{ programme }}" or past it`,
};

function sayWeek({ programme: code, test }: FactAbout<'programme_week'>, words: Vocabulary): Sentence {
  const programme = programmeName(code, words);
  return test === null ? programmes.active(programme) : weeks[test.is](programme, test.value);
}

function programmeName(code: string, words: Vocabulary): string {
  return words.nameOf(`programmes.${code}.name`);
}

const noted: Readonly<Record<NotedKind, () => Sentence>> = {
  call: () => sentence('whom:noted_call')`had a call`,
  visit: () => sentence('whom:noted_visit')`had a visit`,
  letter: () => sentence('whom:noted_letter')`had a letter`,
  email: () => sentence('whom:noted_email')`had an e-mail`,
  event: () => sentence('whom:noted_event')`came to an event`,
  gift: () => sentence('whom:noted_gift')`made a gift`,
  goods: () => sentence('whom:noted_goods')`were given goods`,
  hours: () => sentence('whom:noted_hours')`gave hours of work`,
};

function sayNoted({ what, event, within }: FactAbout<'noted'>): Sentence {
  const done = event === null ? noted[what]() : sentence('whom:attended')`came to "${{ event }}"`;
  return withinSaid(done, within);
}

const counts: Readonly<Record<WholeTest['is'], (done: Sentence, count: number) => Sentence>> = {
  '=': (done, count) => sentence('whom:times_is')`${{ done }} exactly ${{ count }} times`,
  '<': (done, count) => sentence('whom:times_less')`${{ done }} fewer than ${{ count }} times`,
  '<=': (done, count) => sentence('whom:times_most')`${{ done }} at most ${{ count }} times`,
  '>': (done, count) => sentence('whom:times_more')`${{ done }} more than ${{ count }} times`,
  '>=': (done, count) => sentence('whom:times_least')`${{ done }} at least ${{ count }} times`,
};

function sayTimes({ what, within, test }: FactAbout<'times'>): Sentence {
  return withinSaid(counts[test.is](noted[what](), test.value), within);
}

function withinSaid(done: Sentence, within: Within | null): Sentence {
  return within === null
    ? done
    : sentence('whom:within')`${{ done }} within the last ${{ length: within.said }}`;
}

function sayRole(role: string): Sentence {
  return sentence('whom:role')`have the role ${{ role }}`;
}

function sayInterest(topic: string): Sentence {
  return sentence('whom:interest')`care about ${{ topic }}`;
}
