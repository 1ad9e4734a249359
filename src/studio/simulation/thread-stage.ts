import { Worker } from 'node:worker_threads';
import type { Script } from '../../conversations/golden/replay.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import type { TestResults } from './simulation.schemas.js';
import type { StageAnswer, StageCall } from './stage-calls.js';
import type { Staged, Scenery, Stage, TriedFlow } from './stage.js';

/** A conversation that needs more than this would take the memory of the service with it. */
const limits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/** The thread has ended, and with it whatever it was playing. */
export class ThreadEnded extends Error {
  /** It ended because it needed more memory than it may have. */
  readonly isOutOfMemory: boolean;

  constructor(cause: unknown) {
    super('the thread that plays flows has ended', { cause });
    this.isOutOfMemory =
      cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  }
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (reason: unknown) => void;
}

/** Plays flows in a thread of its own, so that who waits for this one does not wait for them. Calls reject with `ThreadEnded`. */
export class ThreadStage implements Stage {
  /** Resolves when the thread is gone, for whatever reason. */
  readonly ended: Promise<ThreadEnded>;
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private scenery: Scenery | null = null;
  private calls = 0;

  /** @param program the built `stage-program.js` */
  constructor(program: URL) {
    let cause: unknown;
    this.worker = new Worker(program, { resourceLimits: limits, env: {} });
    // It never keeps the service from ending.
    this.worker.unref();
    this.worker.on('message', (answer: StageAnswer) => {
      this.take(answer);
    });
    this.worker.on('error', (error) => {
      cause = error;
    });
    this.ended = new Promise((resolve) => {
      this.worker.on('exit', () => {
        const end = new ThreadEnded(cause);
        for (const { reject } of this.waiting.values()) reject(end);
        this.waiting.clear();
        resolve(end);
      });
    });
  }

  /** Nothing is being played. */
  get isIdle(): boolean {
    return this.waiting.size === 0;
  }

  set(scenery: Scenery): void {
    if (this.scenery === scenery) return;
    this.scenery = scenery;
    this.send({ do: 'set', scenery });
  }

  play(tried: TriedFlow, script: Script): Promise<Staged> {
    return this.call((id) => ({ do: 'play', id, tried, script }));
  }

  test(flow: string, files: FlowFiles): Promise<TestResults> {
    return this.call((id) => ({ do: 'test', id, flow, files }));
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private call<Result extends Staged | TestResults>(make: (id: number) => StageCall): Promise<Result> {
    this.calls += 1;
    const id = this.calls;
    return new Promise<Result>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.send(make(id));
    });
  }

  private send(call: StageCall): void {
    this.worker.postMessage(call);
  }

  private take(answer: StageAnswer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('fault' in answer) waiting?.reject(answer.fault);
    else waiting?.resolve(answer.result as never);
  }
}
