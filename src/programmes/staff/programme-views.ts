import { measureText } from '../../channels/segments.js';
import type { LiveProgramme } from '../live-programme.js';
import { classOf, lastsMs, type ProgrammeMessage } from '../programme.js';
import type { ProgrammeSummary, ProgrammeView } from './programmes-api.schemas.js';

/** How many are in a programme, by state, and when the first of them is written to next. */
export type Numbers = Pick<ProgrammeSummary, 'active' | 'paused' | 'completed' | 'ended' | 'nextAt'>;

const hourMs = 60 * 60 * 1_000;

/** A programme as a list shows it. */
export function summaryOf({ programme }: LiveProgramme, numbers: Numbers): ProgrammeSummary {
  return {
    ...numbers,
    name: programme.programme,
    purpose: programme.purpose,
    languages: [...programme.languages],
    anchor: programme.anchor,
    messages: programme.messages.length,
    instances: programme.instances ?? 'one',
    then: programme.then?.programme ?? null,
    enrol: programme.enrol ?? null,
  };
}

/** A programme with everything that it says; where her name stands in a text, its place is shown. */
export function programmeView(live: LiveProgramme, numbers: Numbers, organisation: string): ProgrammeView {
  const { programme } = live;
  return {
    ...summaryOf(live, numbers),
    weekZero: programme.weekZero,
    sendAt: programme.sendAt,
    window: programme.window ?? null,
    missed: programme.missed ?? 'latest',
    endsOn: [...programme.endsOn],
    timeline: programme.messages.map((message) => messageView(live, message, organisation)),
  };
}

function messageView(
  live: LiveProgramme,
  message: ProgrammeMessage,
  organisation: string,
): ProgrammeView['timeline'][number] {
  const { id, day, from, months = 0, when, flow, sendAt } = message;
  return {
    id,
    at: { from: day === null ? 'start' : (from ?? 'week_zero'), months, day },
    week: day === null || from !== undefined ? null : Math.floor(day / 7),
    kind: classOf(message),
    when: when ?? null,
    flow: flow ?? null,
    sendAt: sendAt ?? live.programme.sendAt,
    expiresAfterHours: Math.round(lastsMs(message) / hourMs),
    texts: flow === undefined ? textsOf(live, id, organisation) : [],
  };
}

function textsOf(live: LiveProgramme, id: string, organisation: string) {
  return live.programme.languages.map((language) => {
    const text = live.render(id, language, { organisation, name: '{{name}}' });
    return { language, text, segments: measureText(text).segments };
  });
}
