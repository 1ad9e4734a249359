import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';

import { JobList } from './job-list.js';
import { jobProcessedBy, type JobContext } from './processes.js';

/** Does one run of a job: the payload is parsed already. */
export type Processor = (payload: unknown, context: JobContext) => Promise<void>;

interface Found {
  readonly jobName: string;
  /** Such as `SenderJobs.send`. */
  readonly place: string;
  readonly processor: Processor;
}

/** Finds the one method that processes each job, among the providers of all rooms. */
@Injectable()
export class Processors {
  private readonly byJob = new Map<string, Processor>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    @Inject(JobList) private readonly list: JobList,
  ) {}

  /**
   * Reads the marks of `@Processes`. Call it when all providers are made.
   * @throws Error naming each job that has not exactly one processor, and each processor of an unlisted job
   */
  collect(): void {
    const found = this.instances().flatMap((instance) => this.processorsOf(instance));
    const problems = [
      ...this.list.names.flatMap((name) => problemsOf(name, found)),
      ...this.strangers(found),
    ];
    if (problems.length > 0) throw new Error(problems.join('\n'));
    for (const { jobName, processor } of found) this.byJob.set(jobName, processor);
  }

  of(jobName: string): Processor | undefined {
    return this.byJob.get(jobName);
  }

  private instances(): object[] {
    const all = this.discovery.getProviders().map((wrapper): unknown => wrapper.instance);
    return [...new Set(all)].filter((instance) => typeof instance === 'object' && instance !== null);
  }

  private processorsOf(instance: object): Found[] {
    const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
    if (prototype === null) return [];
    return this.scanner.getAllMethodNames(prototype).flatMap((key) => {
      const method = prototype[key];
      if (typeof method !== 'function') return [];
      const job = jobProcessedBy(method);
      if (job === undefined) return [];
      const place = `${instance.constructor.name}.${key}`;
      return [{ jobName: job.name, place, processor: method.bind(instance) as Processor }];
    });
  }

  private strangers(found: readonly Found[]): string[] {
    return found
      .filter(({ jobName }) => this.list.find(jobName) === undefined)
      .map(
        ({ jobName, place }) =>
          `${place} processes the job "${jobName}", which the application does not list.`,
      );
  }
}

function problemsOf(jobName: string, found: readonly Found[]): string[] {
  const places = found.filter((one) => one.jobName === jobName).map((one) => one.place);
  if (places.length === 1) return [];
  if (places.length === 0) return [`The job "${jobName}" has no processor: mark one method with @Processes.`];
  return [`The job "${jobName}" has ${places.length} processors (${places.join(', ')}): it must have one.`];
}
