import type {
  EnrolManyResult,
  ProgrammeSummary,
  SubscriptionView,
} from '../programmes/staff/programmes-api.schemas.js';
import { localTime } from './local-time.js';

/** A programme in one line, with who is in it. */
export function programmeLine(programme: ProgrammeSummary): string {
  const { name, title, messages, active, paused, completed, ended } = programme;
  const states = `${active} in it, ${paused} at rest, ${completed} completed, ${ended} ended early`;
  return `${name}  ${title}; ${messages} messages; ${states}`;
}

/** What taking in many led to, or would: who is left out, and why. */
export function intakeLines(result: EnrolManyResult): string[] {
  const { isDryRun, matched, enrolled, wasIn, suppressed, noDate, unreachable } = result;
  const reasons: [number, string][] = [
    [wasIn, 'in it now or before'],
    [suppressed, 'not written to about it, such as after a loss'],
    [noDate, 'no date that it could be counted from'],
    [unreachable, 'no number that we can write to'],
  ];
  return [
    `${isDryRun ? 'Would take in' : 'Takes in'} ${enrolled} of ${matched}.`,
    ...reasons.flatMap(([count, why]) => (count === 0 ? [] : [`  ${count} left out: ${why}`])),
  ];
}

/** A programme of somebody's, and below it what comes of it. */
export function subscriptionLines(subscription: SubscriptionView, timezone: string): string[] {
  const { programme, instance, state, anchor, pausedUntil, endedReason, coming } = subscription;
  const rests = pausedUntil === null ? '' : ` until ${localTime(new Date(pausedUntil), timezone)}`;
  const why = endedReason === null ? '' : ` (${endedReason})`;
  const which = instance === '' ? '' : ` ${instance}`;
  return [
    `${programme}${which}: ${state}${rests}${why}, counted from ${anchor}`,
    ...coming.map(({ at, text, flow }) => {
      const what = flow === null ? text : `(the conversation ${flow} begins)`;
      return `  ${localTime(new Date(at), timezone)}  ${what}`;
    }),
  ];
}
