import type { CallAnswer } from '../conversation.js';
import { EvaluationError } from '../expressions/value.js';
import type { Node, WaitForCall } from '../graph.js';
import { maxExtraLength } from '../limits.js';
import type { Json } from '../json.js';
import type { Turn } from '../turn.js';
import { keepNamedResult } from './perform-template.js';
import { writeHere } from './templates.js';

/** What is asked of another system. */
export interface CallRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}

/** Works out what a webhook of an imported flow asks. @throws ExpressionSyntaxError, EvaluationError */
export function webhookRequest(turn: Turn, { url, headers, template }: WaitForCall): CallRequest {
  const sent = Object.entries(headers).map(([name, value]) => [name, writeHere(turn, value)]);
  const body = template === undefined || template.body === '' ? null : jsonIn(writeHere(turn, template.body));
  const address = writeHere(turn, url);
  if (!URL.canParse(address)) throw new EvaluationError('makes no address for the webhook', 1);
  return { url: address, headers: Object.fromEntries(sent) as Record<string, string>, body };
}

/** Keeps what a webhook answered where templates find it, and as the flow's own result. */
export function keepWebhook(turn: Turn, { wait }: Node, answer: CallAnswer): void {
  if (wait?.kind !== 'call' || wait.template === undefined) return;
  const { status, json } = answered(answer);
  turn.stack.keepLocal('_webhook', { status, json });
  if (wait.template.result === undefined) return;
  keepNamedResult(turn, wait.template.result, {
    value: String(status),
    category: status >= 200 && status <= 299 ? 'Success' : 'Failure',
    extra: json,
  });
}

/** A status of 0 means that no answer came. */
function answered(answer: CallAnswer): { status: number; json: Json } {
  if (answer.status === 'failed') return { status: 0, json: null };
  const isSmall = JSON.stringify(answer.body).length <= maxExtraLength;
  return { status: answer.httpStatus, json: isSmall ? answer.body : null };
}

function jsonIn(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new EvaluationError('makes no JSON for the webhook', 1);
  }
}
