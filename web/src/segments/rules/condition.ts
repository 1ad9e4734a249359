/** What a condition is about; `written` is what rows cannot show, kept as text. */
export type About =
  | 'field'
  | 'place'
  | 'tag'
  | 'role'
  | 'interest'
  | 'consent'
  | 'reachable'
  | 'language'
  | 'age'
  | 'programme'
  | 'week'
  | 'noted'
  | 'wrote'
  | 'got'
  | 'written';

/** What a field of the data dictionary holds. */
export type FieldKind = 'text' | 'number' | 'date' | 'yes_no' | 'flag' | 'choice' | 'place' | 'phone';

export const units = ['days', 'weeks', 'months', 'years'] as const;
export type Unit = (typeof units)[number];

/** One condition as somebody fills it in: everything is a text, and some of it may still be empty. */
export interface Fact {
  readonly about: About;
  /** Which one: the field's key, the role, the tag, the purpose, the programme, what was noted. */
  readonly of: string;
  /** How it stands: an operator, a state, `known` or `unknown`; of what was noted, how its count compares. */
  readonly is: string;
  /** What it is compared with. */
  readonly value: string;
  /** Of a date: on a day, or so long before or after today. */
  readonly way: 'on' | 'ago' | 'ahead';
  /** A length of time; empty for ever. */
  readonly amount: string;
  readonly unit: Unit;
  /** The name of an event; empty for any. */
  readonly event: string;
  /** Of a field. */
  readonly kind: FieldKind;
}

/** A row of the builder. */
export interface Row {
  readonly id: number;
  readonly kind: 'is';
  readonly isNot: boolean;
  readonly fact: Fact;
}

/** Rows of which all, or any, have to be so. */
export interface Group {
  readonly id: number;
  readonly kind: 'all' | 'any';
  readonly isNot: boolean;
  readonly parts: readonly Part[];
}

export type Part = Row | Group;

const empty: Omit<Fact, 'about'> = {
  of: '',
  is: '=',
  value: '',
  way: 'on',
  amount: '',
  unit: 'days',
  event: '',
  kind: 'text',
};

/** A condition of which only the subject is chosen, unless more is given. */
export function aFact(about: About, parts: Partial<Fact> = {}): Fact {
  return { ...empty, about, ...parts };
}

let lastId = 0;

/** A row with an identity of its own. */
export function aRow(fact: Fact, isNot = false): Row {
  lastId += 1;
  return { id: lastId, kind: 'is', isNot, fact };
}

/** A group with an identity of its own. */
export function aGroup(kind: 'all' | 'any', parts: readonly Part[], isNot = false): Group {
  lastId += 1;
  return { id: lastId, kind, isNot, parts };
}

/** The same group with one of its parts, however deep, put otherwise; null takes it away. */
export function withPart(group: Group, id: number, now: Part | null): Group {
  const parts = group.parts.flatMap((part): Part[] => {
    if (part.id === id) return now === null ? [] : [now];
    return [part.kind === 'is' ? part : withPart(part, id, now)];
  });
  return { ...group, parts };
}
