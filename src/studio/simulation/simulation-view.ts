import type { GoldenHead } from '../../conversations/golden/golden-file.js';
import type { Replay, ReplayedMessage } from '../../conversations/golden/replay.js';
import type { FlowProblem } from '../drafts/drafts.schemas.js';
import type { SimulatedMessage, Simulation, TrialMessage, TrialSimulation } from './simulation.schemas.js';

/** A conversation that was played, or why its flow cannot be. */
export type Played =
  | { readonly status: 'played'; readonly replay: Replay; readonly head: GoldenHead }
  | { readonly status: 'invalid'; readonly problems: readonly FlowProblem[]; readonly clock: Date };

/** What those who try a link may know of what happens between messages. */
const publicNotes: readonly string[] = [
  'time_passed',
  'flow_started',
  'media_sent',
  'place_shared',
  'not_possible',
  'too_long',
];

/** Shows a conversation to whoever works on its flow. */
export function simulationView(played: Played): Simulation {
  if (played.status === 'invalid')
    return { ...nothing, clock: played.clock.toISOString(), problems: [...played.problems] };
  const { replay } = played;
  return {
    ...endOf(replay),
    messages: replay.messages.map(messageView),
    flow: replay.flow,
    step: replay.step,
    answers: [...replay.answers],
    person: replay.known.map(({ key: name, value }) => ({ name, value })),
    faults: [...replay.faults],
    problems: [],
  };
}

/** Shows a conversation to whoever has a link: the messages, and nothing of how they came about. */
export function trialView(replay: Replay): TrialSimulation {
  const messages = replay.messages.filter(({ note }) => note === null || publicNotes.includes(note.code));
  return { ...endOf(replay), messages: messages.map(trialMessageView) };
}

function endOf({
  isOver,
  clock,
  waitingFor,
}: Replay): Pick<TrialSimulation, 'isOver' | 'clock' | 'waitingFor'> {
  return {
    isOver,
    clock: clock.toISOString(),
    waitingFor:
      waitingFor === null
        ? null
        : { kind: waitingFor.kind, until: waitingFor.until === null ? null : waitingFor.until.toISOString() },
  };
}

function messageView(message: ReplayedMessage): SimulatedMessage {
  return { ...trialMessageView(message), flow: message.flow, step: message.step };
}

function trialMessageView({
  turn,
  from,
  text,
  measure,
  options,
  media,
  at,
  note,
}: ReplayedMessage): TrialMessage {
  return {
    turn,
    from,
    text,
    segments: measure === null ? null : segmentsOf(measure),
    options: options.map(({ code, label }) => ({ code, label })),
    media,
    at: at.toISOString(),
    note: note === null ? null : { code: note.code, params: { ...note.params } },
  };
}

function segmentsOf({
  segments: count,
  encoding,
  units,
  forcedBy,
}: NonNullable<ReplayedMessage['measure']>): NonNullable<TrialMessage['segments']> {
  return { count, encoding, units, ...(forcedBy === undefined ? {} : { forcedBy }) };
}

const nothing: Omit<Simulation, 'problems' | 'clock'> = {
  messages: [],
  flow: null,
  step: null,
  isOver: false,
  answers: [],
  person: [],
  waitingFor: null,
  faults: [],
};
