import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { titleOfFlow } from '../../engine/definition/edit/about.js';
import { firstWordsOf } from '../../engine/definition/edit/first-words.js';
import type { Session } from '../../engine/session.js';
import { Jobs } from '../../platform/queue/jobs.js';
import { Fires } from '../../platform/schedule/fires.js';
import { runFires } from '../../platform/schedule/run-fires.job.js';
import type { DefinitionTexts } from '../definitions/definition-store.js';
import { FlowLibrary } from '../definitions/flow-library.js';
import { pinsOf } from '../pins.js';

/** Where the flow of a conversation stands while a human has it. */
export interface FlowStanding {
  readonly flow: string;
  /** What people call the flow, as its live file says. */
  readonly title: string;
  readonly step: string;
  /** What she was asked and has not answered; null when the flow waits for something else. */
  readonly question: string | null;
  /** The steps that the flow can go on at, as the flow has them. */
  readonly steps: readonly string[];
  /** How what steps say begins, by step and language; none for a step that says nothing. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Says where flows stand that wait for a human, and lets them go on. */
@Injectable()
export class Standing {
  constructor(
    private readonly library: FlowLibrary,
    private readonly fires: Fires,
    private readonly jobs: Jobs,
  ) {}

  /** @param stored the session of a conversation; null gives null, and so does a flow of which no revision is left */
  async of(stored: unknown): Promise<FlowStanding | null> {
    const session = stored as Session | null;
    const run = session?.runs.at(-1);
    if (session === null || run === undefined) return null;
    await this.library.fetchRevisions(pinsOf(session));
    const graph = this.library.engine.definitions.revision(run.flow, run.revision);
    if (graph === null) return null;
    const live = this.library.liveFlows.find(({ name }) => name === run.flow);
    const steps = Object.keys(graph.nodes).filter((node) => node === stepOf(node));
    return {
      flow: run.flow,
      title: titleOfFlow(run.flow, live?.source ?? ''),
      step: stepOf(run.node),
      question: session.question?.words ?? null,
      steps,
      words: Object.fromEntries(steps.map((step) => [step, wordsOf(step, live?.texts ?? {})])),
    };
  }

  /**
   * Lets the flow go on: her open question is put again, or it goes on at a step. Nothing happens where none is open.
   * Call `followUp` after the commit.
   */
  async giveBack(
    tx: PoolClient,
    conversation: { readonly id: string; readonly session: unknown },
    step: string | null,
    at: Date,
  ): Promise<void> {
    const session = conversation.session as Session | null;
    if (session === null) return;
    const guard = { conversation: conversation.id, session: session.id, ...(step === null ? {} : { step }) };
    await this.fires.set(tx, { kind: 'given_back', key: conversation.id, dueAt: at, guard });
  }

  /** Has the flow go on now rather than with the next look at what is due. */
  async followUp(): Promise<void> {
    await this.jobs.add(runFires, {});
  }
}

function wordsOf(step: string, texts: DefinitionTexts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([language, said]) => {
      const text = said[`${step}.text`];
      return text === undefined ? [] : [[language, firstWordsOf(text)]];
    }),
  );
}

/** A step's further nodes are called `<step>/...`. */
function stepOf(node: string): string {
  return node.split('/')[0] ?? node;
}
