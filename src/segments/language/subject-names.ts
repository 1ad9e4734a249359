import type { Expression } from '../../engine/expressions/syntax.js';
import { sentence } from '../../platform/sentence.js';
import { consentStates } from './condition.js';
import type { Fact, Test } from './condition.js';
import { plainly, sayConstant } from './constants.js';
import { guessed } from './guessed.js';
import { SegmentProblem } from './problem.js';
import { codeAmong, requireOrder, requireSame, valueAs, wholeTest } from './subject.js';
import type { Comparison, Reading, Subject } from './subject.js';
import type { FieldKind } from './vocabulary.js';

type Name = Extract<Expression, { kind: 'name' }>;

/** Characters of a text that is compared: of a longer one the database keeps only the beginning. */
const maxText = 199;

/**
 * What a dotted name is about; undefined for one that is the same for everybody.
 * @throws SegmentProblem when there is no such name
 */
export function subjectNamed(name: Name, reading: Reading): Subject | undefined {
  const [root = '', key, ...deeper] = name.path;
  if (deeper.length > 0) throw unknownName(name);
  if (key === undefined) {
    if (root === 'today' || root === 'now') return undefined;
    if (root === 'place') return placeSubject(null, reading);
    if (root === 'age') return ageSubject(name, reading);
  } else {
    if (root === 'consent') return consentSubject(key, name, reading);
    if (root === 'person') return personSubject(key, name, reading);
  }
  throw unknownName(name);
}

function personSubject(key: string, name: Name, reading: Reading): Subject {
  if (key === 'place') return placeSubject(null, reading);
  if (key === 'is_test') return testPersonSubject;
  if (key === 'name' || key === 'language' || key === 'timezone') return profileSubject(key);
  if (key === 'tags') {
    throw new SegmentProblem(sentence('whom:use_tag')`Write tag("...") to ask for a tag.`, name.column);
  }
  return fieldSubject(key, name, reading);
}

function fieldSubject(key: string, name: Name, reading: Reading): Subject {
  const field = fieldOf(key, name, reading);
  if (field.kind === 'place') return placeSubject(key, reading);
  const factOf = (test: Test): Fact => ({ about: 'field', key, fieldKind: field.kind, test });
  return {
    type: field.kind === 'flag' ? 'boolean' : 'value',
    known: factOf({ is: 'known' }),
    compared: (comparison) => factOf(fieldTest(field.kind, field.options, comparison)),
  };
}

function fieldOf(key: string, { column }: Name, { words }: Reading) {
  const field = words.field(key);
  if (field === undefined) {
    throw new SegmentProblem(
      guessed(
        sentence(
          'whom:unknown_field',
        )`There is no field "${{ field: key }}" in the data dictionary. It has ${{ fields: { joined: 'comma', of: words.fieldKeys.slice(0, 30) } }}.`,
        key,
        words.fieldKeys,
      ),
      column,
    );
  }
  if (field.isSensitive && !words.maySeeSensitive) {
    throw new SegmentProblem(
      sentence(
        'whom:sensitive_field',
      )`The field "${{ field: key }}" is sensitive: your account may not choose people by it.`,
      column,
    );
  }
  return field;
}

function fieldTest(kind: FieldKind, options: readonly string[], comparison: Comparison): Test {
  const { value, written } = comparison;
  const said = sayConstant(written, value);
  switch (kind) {
    case 'number':
      return { is: requireOrder(comparison), value: plainly(valueAs(comparison, 'number')), said };
    case 'date':
      return { is: requireOrder(comparison), value: dayOf(comparison), said };
    case 'flag':
      requireSame(comparison);
      return { is: '=', value: String(valueAs(comparison, 'boolean')), said };
    case 'choice': {
      requireSame(comparison);
      const code = codeAmong(valueAs(comparison, 'text'), options, written.column);
      return { is: '=', value: code, said };
    }
    case 'text':
    case 'phone':
    case 'place':
      return textTest(comparison);
  }
}

/** Dates are compared as texts, which have their order in these years. */
function dayOf(comparison: Comparison): string {
  const day = valueAs(comparison, 'date');
  if (day.year >= 1 && day.year <= 9_999) return day.toString();
  throw new SegmentProblem(
    sentence('whom:year')`A date here is in the years 1 to 9999.`,
    comparison.written.column,
  );
}

function textTest(comparison: Comparison): Test {
  requireSame(comparison);
  const { value, written } = comparison;
  const text = valueAs(comparison, 'text');
  if (text.length > maxText) {
    throw new SegmentProblem(
      sentence('whom:long_text')`A text here has at most ${{ most: maxText }} characters.`,
      written.column,
    );
  }
  return { is: '=', value: text, said: sayConstant(written, value) };
}

function profileSubject(column: 'name' | 'language' | 'timezone'): Subject {
  return {
    type: 'value',
    known: { about: 'profile', column, test: { is: 'known' } },
    compared: (comparison) => ({ about: 'profile', column, test: textTest(comparison) }),
  };
}

/** Every record says whether it is one: it is always known. */
const testPersonSubject: Subject = {
  type: 'boolean',
  known: { about: 'test_person', isTest: null },
  compared: (comparison) => {
    requireSame(comparison);
    return { about: 'test_person', isTest: valueAs(comparison, 'boolean') };
  },
};

function ageSubject({ column }: Name, { words }: Reading): Subject {
  if (words.field('birth_date')?.kind !== 'date') {
    throw new SegmentProblem(
      sentence('whom:no_age')`Ages come from a field "birth_date", which the data dictionary does not have.`,
      column,
    );
  }
  return {
    type: 'value',
    known: { about: 'field', key: 'birth_date', fieldKind: 'date', test: { is: 'known' } },
    compared: (comparison) => ({ about: 'age', test: wholeTest(comparison) }),
  };
}

function consentSubject(purpose: string, { column }: Name, { words }: Reading): Subject {
  const code = codeAmong(purpose, words.purposes, column);
  return {
    type: 'value',
    known: { about: 'consent', purpose: code, state: null },
    compared: (comparison) => {
      requireSame(comparison);
      const state = codeAmong(valueAs(comparison, 'text'), consentStates, comparison.written.column);
      return { about: 'consent', purpose: code, state };
    },
  };
}

function placeSubject(key: string | null, { words }: Reading): Subject {
  return {
    type: 'value',
    known: { about: 'place', key, area: '', codes: null, isExact: false },
    compared: (comparison) => {
      const isExact = comparison.operator !== 'under';
      if (isExact) requireSame(comparison);
      const area = valueAs(comparison, 'text');
      const own = words.places.codeOf(area);
      const codes = isExact ? (own === undefined ? [] : [own]) : words.places.codesUnder(area);
      if (codes.length > 0) return { about: 'place', key, area, codes, isExact };
      throw new SegmentProblem(
        isExact
          ? sentence(
              'whom:no_place_code',
            )`No place has the code "${{ place: area }}". To ask for an area by its name, write place under "${{ place: area }}".`
          : guessed(
              sentence('whom:no_place')`There is no place "${{ place: area }}" in the place tree.`,
              area,
              words.places.namesNear(area),
            ),
        comparison.written.column,
      );
    },
  };
}

function unknownName({ path, column }: Name): SegmentProblem {
  return new SegmentProblem(
    sentence(
      'whom:unknown_name',
    )`"${{ name: path.join('.') }}" is not known here. Names begin with person, place, age, consent, today or now. A word of your own stands in double quotes, such as "Siaya".`,
    column,
  );
}
