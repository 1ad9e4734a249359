import { Decimal } from 'decimal.js';
import { Temporal } from 'temporal-polyfill';
import type { ExpressionServices, Scope } from '../../engine/expressions/evaluate.js';
import { parseIsoDate } from '../../engine/expressions/json.js';
import type { Value } from '../../engine/expressions/value.js';
import type { Json } from '../../engine/json.js';
import { functionsAbout } from './functions.js';
import type { Moment } from './moment.js';
import type { PersonFacts } from './person-facts.js';
import type { FieldKind, PlaceWords, Vocabulary } from './vocabulary.js';

/** What the names of a segment's expression stand for, for one person: the evaluator of the engine works with it. */
export function scopeAbout(person: PersonFacts, words: Vocabulary, { now, today }: Moment): Scope {
  return ([root = '', key, ...deeper]) => {
    if (deeper.length > 0) return undefined;
    if (key === undefined) {
      if (root === 'now') return now;
      if (root === 'today') return today;
      if (root === 'place') return person.placeCode;
      return root === 'age' ? ageOf(person, today) : undefined;
    }
    if (root === 'consent') return person.consents.get(key) ?? null;
    return root === 'person' ? ownValue(person, key, words) : undefined;
  };
}

/** What else an expression about one person may ask. */
export function servicesAbout(person: PersonFacts, places: PlaceWords): ExpressionServices {
  return {
    isUnder: (place, area) => places.isUnder(place, area),
    functions: functionsAbout(person),
  };
}

function ownValue(person: PersonFacts, key: string, words: Vocabulary): Value | undefined {
  if (key === 'name' || key === 'language' || key === 'timezone') return person[key];
  if (key === 'is_test') return person.isTest;
  if (key === 'place') return person.placeCode;
  const field = words.field(key);
  return field && typedValue(field.kind, person.fields.get(key));
}

/** A stored value as its field means it. What is not of the field's kind is nothing: it cannot be compared. */
function typedValue(kind: FieldKind, json: Json | undefined): Value {
  if (json === undefined || json === null) return null;
  if (kind === 'number') return typeof json === 'number' ? new Decimal(json) : null;
  const text = typeof json === 'string' ? json : JSON.stringify(json);
  if (kind === 'flag') return text === 'true' ? true : text === 'false' ? false : null;
  return kind === 'date' ? parseIsoDate(text) : text;
}

/** Full years since her birth date. Who was born on 29 February is a year older on 1 March. */
function ageOf({ fields }: PersonFacts, today: Temporal.PlainDate): Value {
  const born = typedValue('date', fields.get('birth_date'));
  if (!(born instanceof Temporal.PlainDate)) return null;
  const hadBirthday = born.toString().slice(5) <= today.toString().slice(5);
  return new Decimal(today.year - born.year - (hadBirthday ? 0 : 1));
}
