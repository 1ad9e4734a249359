import type { QuestionKind } from '../../engine/graph.js';
import type { Json } from '../../people/person.js';

/** A question of a flow, as its results are told. */
export interface SurveyQuestion {
  readonly step: string;
  readonly kind: QuestionKind;
  /** The codes that may be answered, in their order; empty for open questions. */
  readonly options: readonly string[];
  /** Its answers may do harm where others read them. */
  readonly isSensitive: boolean;
}

/** One way of somebody through a flow. */
export interface SurveyRun {
  readonly personId: string | null;
  readonly conversationId: string;
  readonly language: string | null;
  readonly place: string | null;
  readonly startedAt: Date;
  /** `complete`: to the end; `partial`: some answers; `none`: not one. */
  readonly status: 'complete' | 'partial' | 'none';
  /** It may still go on. */
  readonly isUnderWay: boolean;
  /** The steps that were asked. */
  readonly asked: readonly string[];
  /** The last answer at each step. */
  readonly answers: Readonly<Record<string, Json>>;
  /** How often an answer was not understood, by step. */
  readonly misunderstood: Readonly<Record<string, number>>;
}
