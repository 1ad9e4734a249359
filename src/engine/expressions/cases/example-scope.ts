import { Decimal } from 'decimal.js';
import { Temporal } from 'temporal-polyfill';
import type { ExpressionServices, Scope } from '../evaluate.js';
import type { Value } from '../value.js';

const now = Temporal.ZonedDateTime.from('2026-03-02T09:00:00[Africa/Nairobi]');

const names: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['now', now],
  ['today', now.toPlainDate()],
  ['language', 'en'],
  ['input', 'Ndiyo, asante'],
  ['place', 'Ugunja'],
  ['person.name', 'Asha'],
  ['person.age', new Decimal(19)],
  ['person.due_date', Temporal.PlainDate.from('2026-06-15')],
  ['person.registered', true],
  ['person.code', '007'],
  ['person.nickname', null],
  ['person.nothing_yet', null],
  ['results.order', new Map<string, Value>([['items', ['maize', 'beans']]])],
]);

/** The names that every example and every case is worked out with. */
export const exampleScope: Scope = (path) => names.get(path.join('.'));

/** A place tree of three places. */
export const exampleServices: ExpressionServices = {
  isUnder: (place, area) =>
    ['Ugunja', 'Siaya', 'Kenya'].indexOf(place) < ['Ugunja', 'Siaya', 'Kenya'].indexOf(area),
};
