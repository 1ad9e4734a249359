import { answer, api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { Programme } from '../programme.js';
import { anchorFor } from '../week-zero.js';

/** A message that somebody would get. */
export type PreviewMessage = components['schemas']['ProgrammePreview']['messages'][number];

/** Of whom it is asked what she would get, as the form holds it. */
export interface Somebody {
  /** ISO dates. */
  readonly anchor: string;
  readonly joins: string;
  readonly language: string;
  /** IANA; '' for the zone of the installation. */
  readonly timezone: string;
  readonly name: string;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

/** A made-up person, as far as the reader decides who she is. */
export interface MadeUp {
  readonly language: string;
  /** What stands where her name would. */
  readonly name: string;
}

/** Somebody who joins today, in the midst of the programme. */
export function somebodyLate(
  { timeline, weekZero, languages }: Programme,
  today: Date,
  { language, name }: MadeUp,
): Somebody {
  const days = timeline.flatMap(({ at }) => (at.from === 'week_zero' && at.day !== null ? [at.day] : []));
  const middle = days.toSorted((one, other) => one - other)[Math.floor(days.length / 2)] ?? 0;
  return {
    anchor: anchorFor(middle, weekZero, today),
    joins: isoDay(today),
    language: languages.includes(language) ? language : (languages[0] ?? language),
    timezone: '',
    name,
    facts: {},
  };
}

/** The fields that the conditions of a programme ask for. */
export function fieldsAskedBy({ timeline }: Programme): string[] {
  const asked = timeline.flatMap(({ when }) => [...(when ?? '').matchAll(/\bperson\.([a-z][a-z0-9_]*)/g)]);
  return [...new Set(asked.flatMap(([, key]) => key ?? []))];
}

/** Asks what she would get; nothing is kept or sent. @throws Problem */
export async function readPreview(programme: Programme, who: Somebody): Promise<readonly PreviewMessage[]> {
  const { anchor, joins, language, timezone, name, facts } = who;
  const { messages } = await answer(
    api.POST('/api/v1/programmes/{name}/preview', {
      params: { path: { name: programme.name } },
      body: {
        anchor: programme.anchor === 'registration' ? joins : anchor,
        joins: momentOf(joins),
        language,
        facts,
        ...(timezone !== '' && { timezone }),
        ...(name.trim() !== '' && { name: name.trim() }),
      },
    }),
  );
  return messages;
}

/**
 * Takes from the record of a person what the preview needs. What is masked for the reader stays as it was.
 * @throws Problem
 */
export async function somebodyOf(programme: Programme, id: string, before: Somebody): Promise<Somebody> {
  const params = { path: { id } };
  const [person, { items }] = await Promise.all([
    answer(api.GET('/api/v1/people/{id}', { params })),
    answer(api.GET('/api/v1/people/{id}/programmes', { params })),
  ]);
  const under = items.find(({ programme: one, state }) => one === programme.name && state === 'active');
  const facts = Object.fromEntries(
    person.fields.flatMap(({ key, value }): [string, string | number | boolean][] =>
      isPlain(value) ? [[key, value]] : [],
    ),
  );
  const kept = facts[programme.anchor];
  const ofRecord = typeof kept === 'string' ? `${kept}-01`.slice(0, 10) : undefined;
  return {
    anchor: under?.anchor ?? ofRecord ?? before.anchor,
    joins: under === undefined ? before.joins : under.startedAt.slice(0, 10),
    language: person.language ?? before.language,
    timezone: person.timezone ?? '',
    name: person.name ?? '',
    facts,
  };
}

/** The day of a moment by the clock of this computer. @returns ISO date */
export function isoDay(at: Date): string {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Somebody who joins today does so now; on another day in the morning. */
function momentOf(day: string): string {
  const now = new Date();
  return (day === isoDay(now) ? now : new Date(`${day}T07:00:00`)).toISOString();
}

function isPlain(value: unknown): value is string | number | boolean {
  return (
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    (typeof value === 'string' && value.length <= 200)
  );
}
