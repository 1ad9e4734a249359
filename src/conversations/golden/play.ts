import { Temporal } from 'temporal-polyfill';
import type { ConversationState, PersonState } from '../../engine/conversation.js';
import type { EngineEvent } from '../../engine/events.js';
import { receive } from '../../engine/receive.js';
import type { Session } from '../../engine/session.js';
import type { EngineSetup } from '../definitions/make-definitions.js';
import { GoldenSyntaxError } from './golden-file.js';
import type { GoldenConversation, GoldenLine } from './golden-file.js';

/** A golden conversation as it really went. */
export interface Played {
  readonly isAsWritten: boolean;
  readonly lines: readonly GoldenLine[];
}

const units: Readonly<Record<string, 'minutes' | 'hours' | 'days' | 'weeks'>> = {
  minute: 'minutes',
  hour: 'hours',
  day: 'days',
  week: 'weeks',
};

/**
 * Plays a golden conversation on the engine, with its own clock and ids, and says how it went.
 * The session goes through JSON at every turn, as it does in the database.
 */
export function play(conversation: GoldenConversation, setup: EngineSetup): Played {
  const player = new Player(conversation, setup);
  const lines = conversation.lines.flatMap((line) => player.play(line));
  lines.push(...player.unsaid());
  return { isAsWritten: JSON.stringify(texts(lines)) === JSON.stringify(texts(conversation.lines)), lines };
}

function texts(lines: readonly GoldenLine[]): unknown[] {
  return lines.filter(({ kind }) => kind !== 'comment').map((line) => ({ ...line, line: 0 }));
}

class Player {
  private readonly setup: EngineSetup;
  private now: Temporal.ZonedDateTime;
  private ids = 0;
  private state: ConversationState;
  private readonly programmes = new Map<string, string>();
  /** What was answered and has not been compared yet. */
  private answers: string[] = [];

  constructor(
    private readonly conversation: GoldenConversation,
    setup: EngineSetup,
  ) {
    this.setup = forOrganisation(setup, conversation.organisation);
    const { startsAt, timezone, language } = conversation;
    this.now = Temporal.PlainDateTime.from(startsAt).toZonedDateTime(timezone);
    this.state = {
      channel: 'sms',
      session: null,
      person: null,
      language,
      isOptedOut: false,
      acknowledgedAt: null,
    };
  }

  /** What stands at a line really: answers that no line speaks of come before it. */
  play(line: GoldenLine): GoldenLine[] {
    if (line.kind === 'comment') return [line];
    if (line.kind === 'answered') return this.takeAnswer(line);
    const unsaid = this.unsaid();
    if (line.kind === 'said') this.say(line.text);
    else if (line.kind === 'waited') this.wait(line.text, line.line);
    else return [...unsaid, { ...line, value: this.valueOf(line.key) }];
    return [...unsaid, line];
  }

  unsaid(): GoldenLine[] {
    return this.answers.splice(0).map((text) => ({ kind: 'answered', text, line: 0 }));
  }

  private takeAnswer(line: Extract<GoldenLine, { kind: 'answered' }>): GoldenLine[] {
    const text = this.answers.shift();
    return text === undefined ? [] : [{ ...line, text }];
  }

  private say(text: string): void {
    const { definitions, translate } = this.setup;
    const input = {
      id: this.newId(),
      text,
      optOutType: null,
      isCarrierAnswering: false,
      isCarrierSms: false,
    };
    const services = {
      now: new Date(this.now.epochMilliseconds),
      timezone: this.conversation.timezone,
      newId: () => this.newId(),
      translate,
    };
    const outcome = receive(definitions, this.state, input, services);
    const session = JSON.parse(JSON.stringify(outcome.session)) as Session | null;
    this.state = { ...this.state, ...outcome, session };
    for (const event of outcome.events) this.keep(event);
  }

  private keep(event: EngineEvent): void {
    if (event.type === 'message_created') this.answers.push(event.text);
    if (event.type === 'enrolled') this.programmes.set(event.programme, 'active');
    if (event.type === 'left') this.programmes.delete(event.programme);
  }

  private wait(text: string, line: number): void {
    const match = /^\+(\d+) (minute|hour|day|week)s?$/.exec(text);
    const unit = units[match?.[2] ?? ''];
    if (unit === undefined) {
      throw new GoldenSyntaxError('Write the time that passes as: @ +2 days', this.conversation.file, line);
    }
    this.now = this.now.add({ [unit]: Number(match?.[1]) });
  }

  private valueOf(key: string): string {
    const [root = '', name = ''] = key.split('.');
    const { person } = this.state;
    if (key === 'language') return this.state.language ?? '?';
    if (key === 'opted_out') return this.state.isOptedOut ? 'yes' : 'no';
    if (root === 'consent') return person?.consents[name] ?? 'none';
    if (root === 'programme') return this.programmes.get(name) ?? 'none';
    return personValue(person, name);
  }

  private newId(): string {
    this.ids += 1;
    return `id-${this.ids}`;
  }
}

/** The texts of a golden conversation name the organisation of its head, whoever plays it. */
function forOrganisation(setup: EngineSetup, organisation: string | null): EngineSetup {
  if (organisation === null) return setup;
  const { definitions } = setup;
  return { ...setup, definitions: { ...definitions, globals: { ...definitions.globals, organisation } } };
}

function personValue(person: PersonState | null, name: string): string {
  const value = name === 'name' ? person?.name : person?.fields[name]?.value;
  if (value === undefined || value === null) return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
