import { Worker } from 'node:worker_threads';
import type { LocalSurroundings } from '../../conversations/definitions/flow-examiner.js';
import type { Script } from '../../conversations/golden/replay.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import type { FlowCheck } from '../drafts/drafts.schemas.js';
import type { TestResults } from './simulation.schemas.js';
import type { StageAnswer, StageCall, StageResult } from './stage-calls.js';
import type { Staged, Scenery, Stage, TriedFlow } from './stage.js';

/** A conversation that needs more than this would take the memory of the service with it. */
const limits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/** Nothing that somebody means keeps the thread for so long without any answer. */
const longestMs = 60_000;

/** What ends a thread that has given no answer for too long. */
class TooLong extends Error {}

/** The thread has ended, and with it whatever it was playing. */
export class ThreadEnded extends Error {
  /** It ended because it needed more memory or time than it may have. */
  readonly isOverLimit: boolean;

  constructor(cause: unknown) {
    super('the thread that plays flows has ended', { cause });
    const { code } = Object(cause) as { readonly code?: unknown };
    this.isOverLimit = code === 'ERR_WORKER_OUT_OF_MEMORY' || cause instanceof TooLong;
  }
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (reason: unknown) => void;
}

/** Plays and checks flows in a thread of its own, so that who waits for this one does not wait for them. Calls reject with `ThreadEnded`. */
export class ThreadStage implements Stage {
  /** Resolves when the thread is gone, for whatever reason. */
  readonly ended: Promise<ThreadEnded>;
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private scenery: Scenery | null = null;
  private calls = 0;
  private watch: NodeJS.Timeout | undefined;
  private cause: unknown;

  /**
   * @param program the built `stage-program.js`
   * @param patienceMs without an answer before it is ended
   */
  constructor(
    program: URL,
    private readonly patienceMs = longestMs,
  ) {
    this.worker = new Worker(program, { resourceLimits: limits, env: {} });
    // It never keeps the service from ending.
    this.worker.unref();
    this.worker.on('message', (answer: StageAnswer) => {
      this.take(answer);
    });
    this.worker.on('error', (error) => {
      this.cause ??= error;
    });
    this.ended = new Promise((resolve) => {
      this.worker.on('exit', () => {
        clearTimeout(this.watch);
        const end = new ThreadEnded(this.cause);
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
    this.post({ do: 'set', scenery });
  }

  play(tried: TriedFlow, script: Script): Promise<Staged> {
    return this.call((id) => ({ do: 'play', id, tried, script }));
  }

  test(flow: string, files: FlowFiles): Promise<TestResults> {
    return this.call((id) => ({ do: 'test', id, flow, files }));
  }

  check(flow: string, files: FlowFiles, local: LocalSurroundings): Promise<FlowCheck> {
    return this.call((id) => ({ do: 'check', id, flow, files, local }));
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private call<Result extends StageResult>(make: (id: number) => StageCall): Promise<Result> {
    this.calls += 1;
    const id = this.calls;
    return new Promise<Result>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      if (this.waiting.size === 1) this.watchOver();
      this.post(make(id));
    });
  }

  private post(call: StageCall): void {
    this.worker.postMessage(call);
  }

  private take(answer: StageAnswer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    this.watchOver();
    if ('fault' in answer) waiting?.reject(answer.fault);
    else waiting?.resolve(answer.result as never);
  }

  /** Ends the thread when the next answer takes too long. */
  private watchOver(): void {
    clearTimeout(this.watch);
    if (this.isIdle) return;
    this.watch = setTimeout(() => {
      this.cause = new TooLong('no answer came in time');
      void this.worker.terminate();
    }, this.patienceMs).unref();
  }
}
