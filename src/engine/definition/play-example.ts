import { Temporal } from 'temporal-polyfill';
import type {
  CallAnswer,
  ConversationState,
  Definitions,
  LiveFlow,
  Outcome,
  Signal,
} from '../conversation.js';
import type { EngineEvent } from '../events.js';
import type { Graph } from '../graph.js';
import { receive } from '../receive.js';
import type { Services } from '../services.js';
import { signal } from '../signal.js';

/** What another system answers in every example. */
const callAnswer: CallAnswer = { status: 'answered', httpStatus: 200, body: { rain: 0 } };

const noCarrier = { optOutType: null, isCarrierAnswering: false, isCarrierSms: false } as const;

/**
 * Plays a conversation on flows, with each text named by its key, on Monday 2 March 2026 at nine in Nairobi: what she writes
 * (`>`), what she gets (`<`), and what else happens. Time passes by itself where a flow waits.
 */
export function playExample(flows: readonly Graph[], writes: readonly string[]): string[] {
  const player = new Player(flows);
  return writes.flatMap((text) => [`> ${text}`, ...player.say(text)]);
}

class Player {
  private readonly definitions: Definitions;
  private now = new Date('2026-03-02T06:00:00Z');
  private ids = 0;
  private state: ConversationState = {
    channel: 'sms',
    session: null,
    person: null,
    sharers: [],
    language: 'en',
    isOptedOut: false,
    acknowledgedAt: null,
  };

  constructor(flows: readonly Graph[]) {
    const live = new Map<string, LiveFlow>(
      flows.map((graph) => [graph.flow, { graph, hash: graph.flow, revision: graph.flow }]),
    );
    this.definitions = {
      live,
      revision: (flow) => live.get(flow)?.graph ?? null,
      languages: ['en', 'sw', 'fr'],
      defaultLanguage: 'en',
      globals: { organisation: 'Karibu' },
    };
  }

  say(text: string): string[] {
    const input = { id: this.newId(), text, ...noCarrier };
    return this.follow(receive(this.definitions, this.state, input, this.services()));
  }

  /** What has happened, and what happens by itself after it. */
  private follow(outcome: Outcome): string[] {
    this.state = { ...this.state, ...outcome };
    const lines = outcome.events.flatMap((event) => describe(event));
    const next = outcome.events.flatMap((event) => signalAfter(event) ?? []).at(0);
    if (next === undefined) return lines;
    this.now = next.at ?? this.now;
    return [...lines, ...this.follow(signal(this.definitions, this.state, next.signal, this.services()))];
  }

  private services(): Services {
    return {
      now: this.now,
      timezone: 'Africa/Nairobi',
      country: 'KE',
      newId: () => this.newId(),
      newReference: () => '482-915-307',
      hashCode: (code) => `hash of ${code}`,
      random: () => 0,
      translate: (_, __, key) => (/options\.|accept\./.test(key) ? null : key),
    };
  }

  private newId(): string {
    this.ids += 1;
    return `id-${this.ids}`;
  }
}

function signalAfter(event: EngineEvent): { signal: Signal; at?: Date } | undefined {
  if (event.type === 'call_requested') {
    const { session, run, id } = event;
    return { signal: { kind: 'call_ended', session, run, call: id, answer: callAnswer } };
  }
  if (event.type !== 'timer_set' || event.timer !== 'wait_over') return undefined;
  const { session, run, node, dueAt } = event;
  return { signal: { kind: 'wait_over', session, run, node }, at: new Date(dueAt) };
}

/** Says in words what an event means to a program lead; nothing for what only the system needs. */
function describe(event: EngineEvent): string[] {
  switch (event.type) {
    case 'message_created':
      return [`< ${event.text.replaceAll('\n', '\n  ')}`];
    case 'field_changed':
      return [`= person.${event.key}: ${JSON.stringify(event.value)}`];
    case 'language_changed':
      return [`= person.language: ${event.language}`];
    case 'tags_changed':
      return [...event.added.map((tag) => `+ tag ${tag}`), ...event.removed.map((tag) => `- tag ${tag}`)];
    case 'consent_recorded':
      return [`= consent.${event.purpose}: ${event.action}`];
    case 'case_opened':
      return [`! case ${event.reference}: ${event.topic}, ${event.priority}`];
    case 'notified':
      return [`! to ${event.to}: ${event.text}`];
    case 'call_requested':
      return [`! asks ${event.method} ${event.url}, which answers ${JSON.stringify({ rain: 0 })}`];
    case 'enrolled':
      return [`! enrolled in ${event.programme}${named(event.instance)} from ${event.anchor}`];
    case 'left':
      return [`! has left ${event.programme}${named(event.instance)}`];
    case 'opted_out':
      return ['! opted out'];
    case 'relationship_added':
      return [`! whoever writes is her ${event.kind}`];
    case 'code_chosen':
      return ['! a code is chosen'];
    case 'right_requested':
      return [`! asks for ${event.right}: ${event.note}`];
    case 'sending_paused':
      return event.until === null ? [] : [`! nothing is sent before ${localTime(event.until)}`];
    case 'timer_set':
      return event.timer === 'wait_over' ? [`@ ${localTime(event.dueAt)}`] : [];
    default:
      return [];
  }
}

function named(instance: string | undefined): string {
  return instance === undefined ? '' : ` (${instance})`;
}

function localTime(instant: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO('Africa/Nairobi').toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
