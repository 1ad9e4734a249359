import 'reflect-metadata';

import type { Job } from './job.js';

const processedJob = Symbol('processed job');

/** What a processor learns beside its payload. */
export interface JobContext {
  /** 1 for the first try. */
  readonly attempt: number;
  /** Aborted when the service shuts down and waits no longer: stop at the next safe point. */
  readonly signal: AbortSignal;
}

/**
 * Marks the one method that does a job. It runs again when it throws, so it must be safe to repeat.
 * @example
 *   \@Processes(sendMessages)
 *   async send(payload: PayloadOf<typeof sendMessages>, context: JobContext) { ... }
 */
export function Processes<Payload>(job: Job<string, Payload>) {
  return <Method extends (payload: Payload, context: JobContext) => Promise<void>>(
    _target: object,
    _key: string | symbol,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    if (descriptor.value !== undefined) Reflect.defineMetadata(processedJob, job, descriptor.value);
  };
}

/** The job that a method was marked to process. */
export function jobProcessedBy(method: object): Job | undefined {
  return Reflect.getMetadata(processedJob, method) as Job | undefined;
}
