import type { z } from 'zod';

/** A kind of background work: its name and the shape of what it carries. */
export interface Job<Name extends string = string, Payload = unknown> {
  /** A command in kebab-case, such as `send-messages`. */
  readonly name: Name;
  readonly schema: z.ZodType<Payload>;
}

/** The payload that a job carries, once parsed. */
export type PayloadOf<J extends Job> = z.output<J['schema']>;

/**
 * Names a job and the shape of its payload. Payloads hold ids and small facts, never personal data:
 * they are wake-ups and chunks, and the tables stay the only truth.
 * @example export const sendMessages = defineJob('send-messages', z.object({}));
 */
export function defineJob<const Name extends string, Payload>(
  name: Name,
  schema: z.ZodType<Payload>,
): Job<Name, Payload> {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name)) throw new Error(`The job name "${name}" is not kebab-case.`);
  return { name, schema };
}
