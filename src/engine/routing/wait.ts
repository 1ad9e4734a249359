import { Temporal } from 'temporal-polyfill';
import { toJson } from '../expressions/json.js';
import { EvaluationError } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import type { Node, WaitForCall, WaitForFlow, WaitForMoment } from '../graph.js';
import type { Json } from '../json.js';
import { maxWaitYears } from '../limits.js';
import type { Turn } from '../turn.js';
import { webhookRequest } from './webhook.js';
import type { CallRequest } from './webhook.js';

/**
 * Waits for a moment.
 * @returns false when it has come already
 * @throws EvaluationError when `until` gives no moment, or none that anybody would wait for
 */
export function beginMoment(turn: Turn, node: Node, wait: WaitForMoment): boolean {
  const moment =
    wait.until === null ? turn.now.add({ minutes: wait.minutes ?? 0 }) : momentOf(turn, wait.until);
  if (Temporal.ZonedDateTime.compare(moment, turn.now.add({ years: maxWaitYears })) > 0)
    throw new EvaluationError('gives a moment that is too far away', 1);
  if (Temporal.ZonedDateTime.compare(moment, turn.now) <= 0) return false;
  const until = moment.toInstant().toString();
  turn.stack.setPending({ kind: 'moment', until });
  turn.emit({
    type: 'timer_set',
    timer: 'wait_over',
    session: turn.sessionId,
    run: turn.stack.run?.id ?? '',
    node: node.id,
    dueAt: until,
  });
  return true;
}

/** A date alone means its first moment. */
function momentOf(turn: Turn, source: string): Temporal.ZonedDateTime {
  const value: Value = turn.evaluate(source);
  if (value instanceof Temporal.ZonedDateTime) return value;
  if (!(value instanceof Temporal.PlainDate)) throw new EvaluationError('gives no date', 1);
  // At the ends of the calendar a day has no moments.
  const [first, last] = [turn.today, turn.today.add({ years: maxWaitYears + 1 })];
  const isPast = Temporal.PlainDate.compare(value, first) < 0;
  const isFar = Temporal.PlainDate.compare(value, last) > 0;
  const day = isPast ? first : isFar ? last : value;
  return day.toZonedDateTime(turn.timezone);
}

/** Lets another flow run on top of this one, or in its place. @returns false when it cannot begin */
export function beginFlow(turn: Turn, { flow, comesBack }: WaitForFlow): boolean {
  if (comesBack) return turn.stack.startRun(flow, { parent: turn.stack.run?.id ?? '' });
  if (!turn.stack.mayStartRun(flow)) return false;
  turn.stack.endRun('completed', 'completed');
  return turn.stack.startRun(flow);
}

/** Asks another system, and waits for what it says. @throws EvaluationError, ExpressionSyntaxError */
export function beginCall(turn: Turn, node: Node, wait: WaitForCall): void {
  const id = turn.services.newId();
  const { method, timeoutSeconds } = wait;
  const { url, headers, body } =
    wait.template === undefined ? plainRequest(turn, wait) : webhookRequest(turn, wait);
  turn.stack.setPending({ kind: 'call', id });
  turn.emit({
    type: 'call_requested',
    id,
    session: turn.sessionId,
    run: turn.stack.run?.id ?? '',
    node: node.id,
    method,
    url,
    headers,
    body,
    timeoutSeconds,
  });
}

function plainRequest(turn: Turn, { url, headers, body }: WaitForCall): CallRequest {
  const values = Object.entries(body ?? {}).map(([key, source]) => [key, toJson(turn.evaluate(source))]);
  return { url, headers, body: body === null ? null : (Object.fromEntries(values) as Json) };
}
