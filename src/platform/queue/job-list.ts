import type { Job } from './job.js';

/** All jobs of this service, by name, as the composition root lists them. */
export class JobList {
  private readonly byName = new Map<string, Job>();

  /** @throws Error when two jobs have one name */
  constructor(jobs: readonly Job[]) {
    for (const job of jobs) {
      if (this.byName.has(job.name)) throw new Error(`Two jobs are named "${job.name}".`);
      this.byName.set(job.name, job);
    }
  }

  get names(): readonly string[] {
    return [...this.byName.keys()];
  }

  find(name: string): Job | undefined {
    return this.byName.get(name);
  }

  /** @throws Error when the job is not listed, so that nobody would ever process it */
  demand(job: Job): void {
    if (this.byName.get(job.name) !== job) {
      throw new Error(`The job "${job.name}" is not in the list that the application is composed with.`);
    }
  }
}
