import { measureText } from '../../channels/segments.js';
import type { LiveProgramme } from '../live-programme.js';
import { classOf, lastsMs, type ProgrammeMessage } from '../programme.js';
import type { ProgrammeSummary, ProgrammeView } from './programmes-api.schemas.js';

/** How many are in a programme, by state. */
type Numbers = Pick<ProgrammeSummary, 'active' | 'paused' | 'completed' | 'ended'>;

const hourMs = 60 * 60 * 1_000;

/** A programme with who is in it, of the people whom somebody sees, and what it is called in their language. */
export interface SeenProgramme {
  readonly live: LiveProgramme;
  readonly title: string;
  readonly numbers: Numbers;
}

/** A programme as a list shows it. */
export function summaryOf({ live: { programme }, title, numbers }: SeenProgramme): ProgrammeSummary {
  return {
    ...numbers,
    name: programme.programme,
    title,
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
export function programmeView(seen: SeenProgramme, organisation: string): ProgrammeView {
  const { live } = seen;
  const { programme } = live;
  return {
    ...summaryOf(seen),
    fallback: live.languageFor(null),
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
    return {
      language,
      text,
      segments: measureText(text).segments,
      isOutdated: live.isOutdated(id, language),
    };
  });
}
