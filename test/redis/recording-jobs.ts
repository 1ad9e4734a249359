import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

import { defineJob, type PayloadOf } from '../../src/platform/queue/job.js';
import { Jobs } from '../../src/platform/queue/jobs.js';
import { Processes, type JobContext } from '../../src/platform/queue/processes.js';
import { Wake, wakeUpPayload } from '../../src/platform/queue/wake.js';

/** Notes that it ran; fails as often as it is told; waits while the gate is shut. */
export const note = defineJob('note', z.object({ word: z.string(), failures: z.number() }));
/** Comes by a schedule. */
export const tick = defineJob('tick', wakeUpPayload);
/** Wakes a loop. */
const wakeUp = defineJob('wake-up', wakeUpPayload);

export const recordingJobs = [note, tick, wakeUp] as const;

/** Processors that write down what they did. */
@Injectable()
export class Recorder {
  readonly notes: { word: string; attempt: number }[] = [];
  ticks = 0;
  wasToldToStop = false;
  private gate: Promise<void> = Promise.resolve();

  /** Lets every note wait from now on, until the answer is called. */
  shutGate(): () => void {
    let open: () => void = () => undefined;
    this.gate = new Promise((resolve) => (open = resolve));
    return open;
  }

  get words(): string[] {
    return this.notes.map(({ word }) => word);
  }

  @Processes(note)
  async note({ word, failures }: PayloadOf<typeof note>, { attempt, signal }: JobContext): Promise<void> {
    signal.addEventListener('abort', () => (this.wasToldToStop = true));
    this.notes.push({ word, attempt });
    await this.gate;
    if (attempt <= failures) throw new Error(`told to fail at attempt ${attempt}`);
  }

  @Processes(tick)
  async tick(): Promise<void> {
    this.ticks += 1;
  }
}

/** A wake-up whose job runs are counted apart. */
@Injectable()
export class RecordingWake extends Wake {
  jobRuns = 0;
  rings = 0;

  constructor(jobs: Jobs) {
    super(jobs, wakeUp);
    this.onWake(() => (this.rings += 1));
  }

  @Processes(wakeUp)
  async wakeUp(): Promise<void> {
    this.jobRuns += 1;
    this.ring();
  }
}

/** Waits until something is so; the test's own time limit ends a wait in vain. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(20);
}
