import { Temporal } from 'temporal-polyfill';

import { measureText } from '../channels/segments.js';
import type { SendingHours } from '../people/dictionary/opening.rules.js';
import type { LiveProgramme } from './live-programme.js';
import { LocalCalendar } from './local-calendar.js';
import { becauseOf, messageOf } from './programme.js';
import { courseOf, planOf } from './schedule.rules.js';

/** Whose way through a programme is to be shown. */
export interface SimulatedPerson {
  /** The ISO date that the weeks are counted from, such as the due date. */
  readonly anchor: string;
  /** Hers; the programme's fallback stands in for one that it is not in. */
  readonly language: string;
  /** When she joins; absent: on the first day of week 0, so that the whole programme is shown. */
  readonly startedAt?: Date;
  /** IANA zone. */
  readonly timezone: string;
  readonly organisation: string;
  /** When people are written to; absent: the usual hours. */
  readonly hours?: SendingHours;
  readonly name?: string;
  /** Whether the condition of a message holds for her; absent: all of them do. */
  readonly holds?: (expression: string, at: Date) => boolean;
}

/** A message that she would get. */
export interface SimulatedMessage {
  readonly id: string;
  /** Completed weeks since week 0. */
  readonly week: number;
  /** ISO 8601 with the offset of where she is. */
  readonly at: string;
  readonly language: string;
  readonly text: string;
  /** SMS segments that it is billed as. */
  readonly segments: number;
  /** Such as `programme:antenatal/week_20`. */
  readonly because: string;
  /** The conversation that begins instead; null: a text. */
  readonly flow: string | null;
  /** Its condition; null: it is for everybody. */
  readonly when: string | null;
  /** Whether that holds for her. */
  readonly isSent: boolean;
}

/**
 * Shows everything that somebody would get over a whole programme, without any database.
 * @throws RangeError for a date or zone that does not exist
 */
export function simulateProgramme(live: LiveProgramme, person: SimulatedPerson): SimulatedMessage[] {
  const { anchor, timezone, organisation, hours, name = '', holds = () => true } = person;
  const { programme } = live;
  const calendar = new LocalCalendar(timezone, hours, programme.window);
  const startedAt = person.startedAt ?? beginningOf(live, anchor, calendar);
  const language = live.languageFor(person.language);
  return planOf(courseOf(programme, { anchor, startedAt, calendar })).map(({ id, week, at }) => {
    const { flow = null, when = null } = messageOf(programme, id) ?? {};
    const text = flow === null ? live.render(id, language, { organisation, name }) : '';
    const segments = flow === null ? measureText(text).segments : 0;
    return {
      id,
      week,
      at: local(at, timezone),
      language,
      text,
      segments,
      because: becauseOf(programme.programme, id),
      flow,
      when,
      isSent: when === null || holds(when, at),
    };
  });
}

/** Writes a simulation for a terminal: a line for each message, `week · date · segments · text`. */
export function renderSimulation(messages: readonly SimulatedMessage[]): string {
  return messages
    .map(({ week, at, segments, text, flow, when }) => {
      const [date = ''] = at.split('T');
      const cost = segments === 1 ? '1 segment' : `${segments} segments`;
      const says = flow === null ? `${cost} · ${text}` : `the conversation ${flow} begins`;
      const only = when === null ? '' : ` · only when ${when}`;
      return `week ${String(week).padStart(2)} · ${date} · ${says}${only}`;
    })
    .join('\n');
}

function beginningOf({ programme }: LiveProgramme, anchor: string, calendar: LocalCalendar): Date {
  const { reckoning } = courseOf(programme, { anchor, startedAt: new Date(0), calendar });
  return calendar.momentOn(reckoning.weekZero, programme.sendAt);
}

function local(at: Date, timezone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timezone);
  return zoned.toString({ timeZoneName: 'never' });
}
