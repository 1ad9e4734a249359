import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FlowLibrary } from '../../conversations/definitions/flow-library.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { describeError } from '../../platform/logging/describe-error.js';
import { Log } from '../../platform/logging/log.js';
import { SimulationService } from '../simulation/simulation.service.js';

/** How the golden conversations of a flow went. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
}

/** Counts that are kept; a flow has one for each of its latest states. */
const mostKept = 500;

/** Plays the golden conversations of flows and remembers how they went, as long as neither the flow nor its neighbours change. */
@Injectable()
export class GoldenTests {
  private readonly log = new Log('flows');
  private readonly counts = new Map<string, Promise<TestCount>>();
  private readonly known = new Map<string, TestCount>();
  private readonly queued = new Set<string>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly simulation: SimulationService,
    private readonly library: FlowLibrary,
  ) {}

  /** Plays them, unless it is known how they go. */
  run(name: string, files: FlowFiles): Promise<TestCount> {
    const key = this.keyOf(name, files);
    const running = this.counts.get(key) ?? this.play(key, name, files);
    this.counts.set(key, running);
    return running;
  }

  /** How they went; null when nobody played them yet, which is then begun behind whatever else is played. */
  ofList(name: string, files: FlowFiles): TestCount | null {
    const key = this.keyOf(name, files);
    const known = this.known.get(key) ?? null;
    // Once, however often the list is asked for meanwhile.
    if (known === null && !this.queued.has(key)) {
      this.queued.add(key);
      this.last = this.last
        .then(() => this.run(name, files))
        .catch((error: unknown) => {
          this.log.warn('golden conversations could not be played', { flow: name, ...describeError(error) });
        })
        .finally(() => this.queued.delete(key));
    }
    return known;
  }

  private async play(key: string, name: string, files: FlowFiles): Promise<TestCount> {
    try {
      const { passed, failed } = await this.simulation.test(name, files);
      this.known.set(key, { passed, failed });
      return { passed, failed };
    } catch (error) {
      this.counts.delete(key);
      throw error;
    } finally {
      this.forgetOldest();
    }
  }

  private forgetOldest(): void {
    const [oldest] = this.counts.keys();
    if (this.counts.size <= mostKept || oldest === undefined) return;
    this.counts.delete(oldest);
    this.known.delete(oldest);
  }

  private keyOf(name: string, files: FlowFiles): string {
    const neighbours = this.library.liveFlows.map(({ hash }) => hash);
    return createHash('sha256')
      .update(JSON.stringify([name, files, neighbours]))
      .digest('hex');
  }
}
