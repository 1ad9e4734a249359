import type { Problem } from '../../engine/definition/problem.js';
import type { ReleasedVia } from '../definitions/definition-store.js';
import type { Change } from './change.rules.js';
import type { Standing } from './publishing.service.js';
import { textOf } from '../../platform/sentence.js';

/** How the file of a flow stands to what is live. */
export type FlowState = 'same' | 'new' | 'newer' | 'older' | 'rolled_back' | 'broken' | 'no_file';

/** One flow, in the file and in the database. */
export interface FlowStatus {
  readonly name: string;
  readonly state: FlowState;
  /** What to know and what to do, in plain words. */
  readonly sentences: readonly string[];
  readonly live: {
    readonly hash: string;
    readonly since: string | null;
    readonly via: ReleasedVia | null;
  } | null;
  readonly change: Change['kind'] | null;
  readonly facts: readonly string[];
  readonly waiting: readonly { readonly step: string; readonly people: number }[];
  /** Somebody has approved the words of consent that are live. */
  readonly isApproved: boolean;
}

/** What is there of a flow: a good file, a broken one, or none. */
export type FlowFile =
  { readonly status: 'ok' } | { readonly status: 'invalid'; readonly problems: readonly Problem[] } | null;

/**
 * Says how a flow stands. `standing` compares what is live with the file, or with itself where there is no good file;
 * null when the flow was never released and its file is broken.
 */
export function statusOf(name: string, file: FlowFile, standing: Standing | null): FlowStatus {
  const state = stateOf(file, standing);
  const { change, waiting, isLiveWordingApproved } = standing ?? {};
  const isDiffering = file?.status === 'ok' && change !== undefined && change.kind !== 'unchanged';
  const status = {
    name,
    state,
    live: liveOf(standing),
    change: isDiffering ? change.kind : null,
    facts: isDiffering ? change.facts.map(textOf) : [],
    waiting: (waiting ?? []).map(({ step, people }) => ({ step, people })),
    isApproved: isLiveWordingApproved ?? true,
  };
  return { ...status, sentences: [...sentencesOf(name, state, standing), ...approvalSentence(status)] };
}

/** The same for a reader of the console, who has no command line. */
export function consoleFileSentences(state: FlowState): string[] {
  switch (state) {
    case 'same':
      return ['The file in the folder is what is live.'];
    case 'new':
      return ['There is a file in the folder that has never been live. It is shown here as a draft.'];
    case 'newer':
      return ['The file in the folder has changes that are not live. They are shown here as a draft.'];
    case 'older':
      return [
        'The file in the folder is older than what is live. Your technical team can bring it up to date.',
      ];
    case 'rolled_back':
      return ['An earlier version was put back, so the file in the folder is not what is live.'];
    case 'broken':
      return ['The file in the folder has mistakes. What is live goes on.'];
    case 'no_file':
      return ['There is no file of this flow in the folder yet. Your technical team can write it there.'];
  }
}

function liveOf(standing: Standing | null): FlowStatus['live'] {
  const live = standing?.live ?? null;
  const last = standing?.history[0];
  if (live === null) return null;
  return { hash: live.hash, since: last?.at.toISOString() ?? null, via: last?.via ?? null };
}

function stateOf(file: FlowFile, standing: Standing | null): FlowState {
  if (file?.status === 'invalid') return 'broken';
  if (file === null || standing === null) return 'no_file';
  if (standing.live === null) return 'new';
  if (standing.change.kind === 'unchanged') return 'same';
  if (standing.history[0]?.via === 'rollback') return 'rolled_back';
  return standing.isSuperseded ? 'older' : 'newer';
}

function sentencesOf(name: string, state: FlowState, standing: Standing | null): string[] {
  const publish = `npx karibu flows publish ${name}`;
  const pull = `npx karibu flows pull ${name}`;
  switch (state) {
    case 'same':
      return ['the file is what is live'];
    case 'new':
      return [`not released yet: it goes live at the next start, or by ${publish}`];
    case 'newer':
      return newerSentences(publish, standing);
    case 'older':
      return [`the file is older than what is live: ${pull} writes the live one into it`];
    case 'rolled_back':
      return [
        `what is live was rolled back to: ${pull} writes it into the file, ${publish} releases the file`,
      ];
    case 'broken':
      return ['the file has mistakes (npx karibu flows check); what is live goes on'];
    case 'no_file':
      return [`there is no file: ${pull} writes what is live`];
  }
}

function newerSentences(publish: string, standing: Standing | null): string[] {
  const touched = standing?.change.touched.filter(({ waiting }) => waiting > 0) ?? [];
  const kind = standing?.change.kind;
  const moves = touched.map(({ step }) => ` --move ${step}=STEP`).join('');
  const needsApproval = standing?.change.isConsentChanged === true && !standing.isWordingApproved;
  const command = `${publish}${moves}${needsApproval ? ' --approve "NAME"' : ''}`;
  const people = touched.map(({ step, waiting }) => `${waiting} at "${step}"`).join(', ');
  return [
    kind === 'decision'
      ? `the file is newer, and people wait where they cannot stay (${people}): ${command}`
      : `the file is newer (${kind === 'text_only' ? 'texts only' : 'a safe change'}): ${command}`,
    ...(needsApproval ? ['its consent wording changed and needs an approval'] : []),
  ];
}

function approvalSentence({ name, isApproved }: Pick<FlowStatus, 'name' | 'isApproved'>): string[] {
  if (isApproved) return [];
  const command = `npx karibu flows publish ${name} --approve "NAME"`;
  return [`nobody has approved the consent wording that is live: read it, then ${command}`];
}
