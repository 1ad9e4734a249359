import type { CallAnswer } from '../../engine/conversation.js';
import { maxExtraLength } from '../../engine/limits.js';
import type { Json } from '../../engine/json.js';
import type { EgressResult } from '../../platform/egress/egress.js';

/** Lists and objects inside one another: more than any flow can name. */
const maxDepth = 16;

/** What came back is larger, or deeper, than a session may hold. */
class TooLarge extends Error {}

/**
 * Reads what another system said as the engine takes it. Only JSON (`application/json`, or a type that ends in `+json`) is
 * read; whatever else came, and an empty answer, is `null`: the status alone says whether it went well. Of a refusal the body is
 * not kept. JSON that is none, or too large, makes of a success a failure: `malformed` or `too_large`.
 */
export function readAnswer(result: EgressResult): CallAnswer {
  if (result.status === 'failed') return result;
  const { httpStatus, contentType, body } = result;
  const isSuccess = httpStatus >= 200 && httpStatus <= 299;
  if (!isSuccess || !isJson(contentType) || body.length === 0)
    return { status: 'answered', httpStatus, body: null };
  try {
    const json = storable(JSON.parse(body.toString('utf8')), 0);
    if (JSON.stringify(json).length > maxExtraLength) throw new TooLarge();
    return { status: 'answered', httpStatus, body: json };
  } catch (error) {
    if (error instanceof TooLarge) return { status: 'failed', reason: 'too_large' };
    if (error instanceof SyntaxError) return { status: 'failed', reason: 'malformed' };
    throw error;
  }
}

function isJson(contentType: string): boolean {
  return /^application\/(json|[\w.-]+\+json)\s*(;|$)/i.test(contentType.trim());
}

/** The same as PostgreSQL and the expressions can hold it: no NUL, no lone surrogate, no name that means an object's prototype. */
function storable(value: unknown, depth: number): Json {
  if (typeof value === 'string') return storableText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || value === null) return value === true || value === false ? value : null;
  if (depth >= maxDepth) throw new TooLarge();
  if (Array.isArray(value)) return value.map((item) => storable(item, depth + 1));
  const entries = Object.entries(value).filter(([name]) => name !== '__proto__');
  return Object.fromEntries(entries.map(([name, item]) => [storableText(name), storable(item, depth + 1)]));
}

function storableText(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD');
}
