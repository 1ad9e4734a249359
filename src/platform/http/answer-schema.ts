import 'reflect-metadata';

import type { z } from 'zod';

const answerKey = Symbol('answer');

/** What a route of the API answers. */
export interface Answer {
  /** Null where it is nothing, or no JSON. */
  readonly schema: z.ZodType | null;
  /** It is shown once and kept nowhere, not even for a repeated request: a new token, a link. */
  readonly isSecret: boolean;
}

/** Keeps on a route what it answers. */
export function setAnswer(answer: Answer): MethodDecorator {
  return (_target, _key, descriptor: PropertyDescriptor): void => {
    Reflect.defineMetadata(answerKey, answer, descriptor.value as object);
  };
}

/** What a route answers; undefined when it never said. */
export function answerOf(handler: object): Answer | undefined {
  return Reflect.getMetadata(answerKey, handler) as Answer | undefined;
}
