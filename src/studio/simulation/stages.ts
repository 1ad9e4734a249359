import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { LocalSurroundings } from '../../conversations/definitions/flow-examiner.js';
import { FlowLibrary } from '../../conversations/definitions/flow-library.js';
import { FlowReader } from '../../conversations/definitions/flow-reader.js';
import type { Script } from '../../conversations/golden/replay.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { PlaceTree } from '../../people/places/place-tree.js';
import { Config } from '../../platform/config/config.js';
import { DomainError } from '../../platform/domain-error.js';
import { Log } from '../../platform/logging/log.js';
import type { FlowCheck } from '../drafts/drafts.schemas.js';
import type { TestResults } from './simulation.schemas.js';
import { OwnStage } from './stage.js';
import type { Staged, Scenery, Stage, TriedFlow } from './stage.js';
import { ThreadEnded, ThreadStage } from './thread-stage.js';
import { sentence } from '../../platform/sentence.js';

/** A thread that nobody has needed for this long gives its memory back. */
const idleMs = 10 * 60_000;
/** After a thread has ended by itself, this thread plays for so long. */
const restMs = 60_000;
/** Characters of flows that may wait to be played: they are held in memory until then. */
const mostWaiting = 24_000_000;

/**
 * Gives flows a stage: a thread that begins with the first simulation or check, so that webhooks do not wait behind fifty people
 * who write flows. While there is none, they are played and checked in this one.
 */
@Injectable()
export class Stages implements OnApplicationShutdown {
  protected readonly program = new URL('./stage-program.js', import.meta.url);
  private readonly log = new Log('simulation');
  private readonly own: OwnStage;
  private thread: ThreadStage | null = null;
  private restsUntil = 0;
  private scenery: Scenery | null = null;
  private waiting = 0;
  private idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly library: FlowLibrary,
    private readonly places: PlaceTree,
    private readonly config: Config,
    reader: FlowReader,
  ) {
    this.own = new OwnStage(reader);
  }

  async onApplicationShutdown(): Promise<void> {
    this.restsUntil = Infinity;
    clearTimeout(this.idle);
    await this.end();
  }

  /**
   * Plays a conversation.
   * @throws DomainError `refused` when it needs more memory or time than it may have, `too_many_requests` when too much waits
   */
  play(tried: TriedFlow, script: Script): Promise<Staged> {
    return this.inLine(tried.files, (stage) => stage.play(tried, script));
  }

  /** Plays the golden conversations of a flow. @throws DomainError like `play` */
  test(flow: string, files: FlowFiles): Promise<TestResults> {
    return this.inLine(files, (stage) => stage.test(flow, files));
  }

  /**
   * Reads a flow and examines it by every rule, as if it were live beside the other flows; nothing of its golden conversations is
   * played. @throws DomainError like `play`
   */
  check(flow: string, files: FlowFiles, local: LocalSurroundings): Promise<FlowCheck> {
    return this.inLine(files, (stage) => stage.check(flow, files, local));
  }

  private async inLine<Result>(
    files: FlowFiles | null,
    work: (stage: Stage) => Promise<Result>,
  ): Promise<Result> {
    const length = files === null ? 0 : lengthOf(files);
    if (this.waiting > 0 && this.waiting + length > mostWaiting) throw tooMany();
    this.waiting += length;
    try {
      return await this.on(work);
    } finally {
      this.waiting -= length;
    }
  }

  private async on<Result>(work: (stage: Stage) => Promise<Result>): Promise<Result> {
    const scenery = this.look();
    const thread = this.threadNow();
    if (thread !== null) {
      try {
        thread.set(scenery);
        return await work(thread);
      } catch (error) {
        if (!(error instanceof ThreadEnded)) throw error;
        // Played in this thread it would take everybody else's memory and time.
        if (error.isOverLimit) throw tooLarge();
      } finally {
        this.waitForIdle();
      }
    }
    this.own.set(scenery);
    return work(this.own);
  }

  /** What is live now: the same object until something of it changes. */
  private look(): Scenery {
    const { organisation, defaultLanguage, defaultCountry: country } = this.config;
    const { liveFlows: flows, systemTexts: texts, languages } = this.library;
    const places = this.places.rows;
    const known = this.scenery;
    if (
      known?.flows === flows &&
      known.places === places &&
      known.system.texts === texts &&
      known.system.compiled.languages === languages
    )
      return known;
    const system = { texts, compiled: { languages } };
    this.scenery = { flows, system, places, country, organisation, defaultLanguage };
    return this.scenery;
  }

  private threadNow(): ThreadStage | null {
    if (this.thread !== null || performance.now() < this.restsUntil) return this.thread;
    const thread = new ThreadStage(this.program);
    this.thread = thread;
    void thread.ended.then((why) => {
      if (this.thread !== thread) return;
      this.thread = null;
      // What asked for too much would ask for it here next; another thread is begun for whoever comes.
      if (why.isOverLimit) {
        this.log.warn('a flow asked for too much memory or time to be played');
        return;
      }
      this.restsUntil = performance.now() + restMs;
      this.log.warn(
        'the thread that plays flows has ended; they are played beside everything else for a minute',
        {
          error: why.cause,
        },
      );
    });
    return thread;
  }

  private waitForIdle(): void {
    clearTimeout(this.idle);
    if (this.thread === null) return;
    this.idle = setTimeout(() => {
      if (this.thread?.isIdle === true) void this.end();
    }, idleMs).unref();
  }

  private async end(): Promise<void> {
    const { thread } = this;
    this.thread = null;
    await thread?.end();
  }
}

function tooLarge(): DomainError {
  return new DomainError(
    'refused',
    sentence(
      'problems:play_too_large',
    )`Playing this needs more memory or time than there is. Make the conversation shorter, or the flow smaller.`,
  );
}

function tooMany(): DomainError {
  return new DomainError(
    'too_many_requests',
    sentence('problems:tried_often')`Many flows are being tried just now. Try again in a few seconds.`,
    { retryAfterSeconds: 3 },
  );
}

function lengthOf({ source, texts, states, chats }: FlowFiles): number {
  return [source, ...[texts, states, chats].flatMap((files) => Object.values(files))].reduce(
    (sum, { length }) => sum + length,
    0,
  );
}
