import { Temporal } from 'temporal-polyfill';

import type { Json } from '../../people/person.js';
import { localTime, type WalkEvent, type WalkStep } from '../walk.js';

/** The story of one person, as its file tells it. */
export interface Journey {
  readonly name: string;
  readonly language: string;
  readonly timezone: string;
  readonly organisation: string;
  readonly events: readonly WalkEvent[];
  readonly until: Date;
  /** What was written by hand, with the moment at which it stands; comments stand with what follows them. */
  readonly lines: readonly WrittenLine[];
}

interface WrittenLine {
  readonly at: Date | null;
  readonly text: string;
}

/** A mistake in the file of a journey. */
export class JourneyFault extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(`line ${line}: ${message}`);
    this.name = 'JourneyFault';
  }
}

const heading =
  /^as (?<name>[^,]+), language (?<language>[a-z]{2,3}), in (?<timezone>[\w/+-]+), for (?<organisation>.+)$/;
const happening = /^(?<time>\d{4}-\d{2}-\d{2} \d{2}:\d{2}) ! (?<what>.+)$/;
const outcome = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2} [<=] /;
const ending = /^until (?<time>\d{4}-\d{2}-\d{2} \d{2}:\d{2})$/;

/**
 * Reads the file of a journey: who she is, what happens to her and when, and until when she is followed. What came of it
 * stands in the same file, as lines with `<` and `=`, and is passed by here.
 * @throws JourneyFault
 */
export function readJourney(source: string): Journey {
  const lines = source.split('\n').map((text, index) => ({ text: text.trimEnd(), number: index + 1 }));
  const who = lines.map(({ text }) => heading.exec(text)?.groups).find((groups) => groups !== undefined);
  if (who === undefined)
    throw new JourneyFault(1, 'say who she is: as Grace, language en, in Africa/Nairobi, for Afya Yetu');
  const { name = '', language = '', timezone = '', organisation = '' } = who;
  const written: WrittenLine[] = [];
  const events: WalkEvent[] = [];
  let until: Date | undefined;
  for (const { text, number } of lines) {
    if (text === '' || outcome.test(text)) continue;
    const event = happening.exec(text)?.groups;
    const end = ending.exec(text)?.groups;
    if (event !== undefined) {
      const at = momentOf(event.time ?? '', timezone, number);
      events.push(eventOf(event.what ?? '', at, timezone, number));
      written.push({ at, text });
    } else if (end !== undefined) until = momentOf(end.time ?? '', timezone, number);
    else if (text.startsWith('#') || heading.test(text)) written.push({ at: null, text });
    else throw new JourneyFault(number, `this cannot be read: ${text}`);
  }
  if (until === undefined)
    throw new JourneyFault(lines.length, 'say how long she is followed: until 2027-01-15 12:00');
  return { name, language, timezone, organisation, events, until, lines: written };
}

const forms: readonly [
  form: RegExp,
  read: (found: Record<string, string | undefined>, time: (text: string) => Date) => Distribute<WalkEvent>,
][] = [
  [
    /^enrol (?<programme>\w+)(?: (?<instance>\w+))? from (?<anchor>\d{4}-\d{2}-\d{2})$/,
    ({ programme = '', instance = '', anchor = '' }) => ({ does: 'enrol', programme, instance, anchor }),
  ],
  [
    /^leave (?<programme>\w+)(?: (?<instance>\w+))?$/,
    ({ programme = '', instance }) => ({ does: 'leave', programme, instance: instance ?? null }),
  ],
  [
    /^pause (?<programme>\w+)(?: until (?<until>\S+ \S+))?$/,
    ({ programme = '', until }, time) => ({
      does: 'pause',
      programme,
      until: until === undefined ? null : time(until),
    }),
  ],
  [/^resume (?<programme>\w+)$/, ({ programme = '' }) => ({ does: 'resume', programme })],
  [/^outage until (?<until>\S+ \S+)$/, ({ until = '' }, time) => ({ does: 'outage', until: time(until) })],
  [
    /^set person\.(?<field>\w+) = (?<value>.+)$/,
    ({ field = '', value = '' }) => ({ does: 'set', field, value: valueOf(value) }),
  ],
  [/^(?<what>loss|death|moved|left_school)$/, ({ what = '' }) => ({ does: 'befall', what })],
];

type Distribute<Event> = Event extends unknown ? Omit<Event, 'at'> : never;

function eventOf(text: string, at: Date, timezone: string, line: number): WalkEvent {
  const time = (written: string): Date => momentOf(written, timezone, line);
  for (const [form, read] of forms) {
    const found = form.exec(text)?.groups;
    if (found !== undefined) return { at, ...read(found, time) };
  }
  throw new JourneyFault(line, `this is nothing that happens on a journey: ${text}`);
}

function valueOf(text: string): Json {
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  return text === 'true' ? true : text;
}

function momentOf(text: string, timezone: string, line: number): Date {
  try {
    const local = Temporal.PlainDateTime.from(text.replace(' ', 'T'));
    return new Date(local.toZonedDateTime(timezone).epochMilliseconds);
  } catch (error) {
    if (error instanceof RangeError) throw new JourneyFault(line, `there is no such moment: ${text}`);
    throw error;
  }
}

/** Writes a journey with all that came of it, as its file should read. */
export function renderJourney(journey: Journey, steps: readonly WalkStep[]): string {
  const { lines, timezone, until } = journey;
  const told = [...steps];
  const written: string[] = [];
  for (const [index, { text }] of lines.entries()) {
    const at = lines.slice(index).find((line) => line.at !== null)?.at ?? until;
    while (told[0] !== undefined && isBefore(told[0].at, at, journey))
      written.push(rendered(told.shift(), timezone));
    written.push(text);
  }
  written.push(...told.map((step) => rendered(step, timezone)), `until ${localTime(until, timezone)}`);
  return `${written.join('\n')}\n`;
}

/** What came of something stands below it. */
function isBefore(at: Date, line: Date, { until }: Journey): boolean {
  return line === until ? at <= line : at < line;
}

function rendered(step: WalkStep | undefined, timezone: string): string {
  if (step === undefined) return '';
  const { programme, instance, message, text, flow, became, reason } = step;
  const place = [message === null ? programme : `${programme}/${message}`, instance]
    .filter(Boolean)
    .join(' ');
  const time = localTime(step.at, timezone);
  if (became === 'sent') return `${time} < ${place}: ${text ?? ''}`;
  if (became === 'begun') return `${time} < ${place}: (the conversation ${flow ?? ''} begins)`;
  return `${time} = ${place}: ${became}${reason === null ? '' : ` (${reason})`}`;
}
