import { isNativeError } from 'node:util/types';

import { Injectable } from '@nestjs/common';

/** What one check found. `reason` is a sentence without secrets or personal data. */
export type CheckResult = { readonly isReady: true } | { readonly isReady: false; readonly reason: string };

/** Whether one thing the service needs is there. */
export interface ReadinessCheck {
  /** Such as `database`. */
  readonly name: string;
  /** @throws when the thing is not there: that counts as not ready too */
  check(): Promise<CheckResult>;
}

/** What `/health/ready` answers. */
export interface Readiness {
  readonly isReady: boolean;
  /** By name: `ready`, or a sentence that says why not. */
  readonly checks: Readonly<Record<string, string>>;
}

/** How long one check may take before it counts as failed. */
const checkMs = 2_000;

/** Where rooms register what must be there before the service takes work. */
@Injectable()
export class ReadinessChecks {
  private readonly checks = new Map<string, ReadinessCheck>();

  /** Adds a check; a second one of the same name takes the place of the first. */
  register(check: ReadinessCheck): void {
    this.checks.set(check.name, check);
  }

  /** Runs all checks at once, each within its time. */
  async run(): Promise<Readiness> {
    const entries = await Promise.all(
      [...this.checks.values()].map(async (check) => [check.name, await outcomeOf(check)] as const),
    );
    return {
      isReady: entries.every(([, outcome]) => outcome === 'ready'),
      checks: Object.fromEntries(entries),
    };
  }
}

async function outcomeOf(check: ReadinessCheck): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer within ${checkMs / 1_000} s`), checkMs);
  });
  try {
    return await Promise.race([late, ask(check)]);
  } finally {
    clearTimeout(timer);
  }
}

/** A failure is told by its code alone: messages of drivers may hold addresses and names of databases. */
async function ask(check: ReadinessCheck): Promise<string> {
  try {
    const result = await check.check();
    return result.isReady ? 'ready' : result.reason;
  } catch (error) {
    const code = isNativeError(error) && 'code' in error ? String(error.code) : 'error';
    return `cannot be reached (${code})`;
  }
}
