import type { PersonState } from '../../engine/conversation.js';
import type { GoldenAction } from './golden-action.js';
import { GoldenSyntaxError } from './golden-file.js';
import type { GoldenConversation, GoldenLine } from './golden-file.js';
import { shownOptions } from './shown-options.js';
import { VirtualWorld } from './virtual-world.js';
import type { GoldenSurroundings } from './virtual-world.js';

/** A golden conversation as it really went. */
export interface Played {
  readonly isAsWritten: boolean;
  readonly lines: readonly GoldenLine[];
  /** Where a flow was at fault, such as `farm failed: expression: gives no date`. */
  readonly faults: readonly string[];
}

const units: Readonly<Record<string, 'minutes' | 'hours' | 'days' | 'weeks'>> = {
  minute: 'minutes',
  hour: 'hours',
  day: 'days',
  week: 'weeks',
};

/**
 * Plays a golden conversation on the engine, with its own clock and ids, and says how it went.
 * @throws GoldenSyntaxError for a line that cannot be played
 */
export function play(conversation: GoldenConversation, surroundings: GoldenSurroundings): Played {
  const player = new Player(conversation, forOrganisation(surroundings, conversation.organisation));
  const lines = conversation.lines.flatMap((line) => player.play(line));
  lines.push(...player.unsaid());
  const isAsWritten = JSON.stringify(texts(lines)) === JSON.stringify(texts(conversation.lines));
  return { isAsWritten, lines, faults: player.faults };
}

function texts(lines: readonly GoldenLine[]): unknown[] {
  return lines.filter(({ kind }) => kind !== 'comment').map((line) => ({ ...line, line: 0 }));
}

class Player {
  private readonly world: VirtualWorld;
  /** What was answered and has not been compared yet. */
  private answers: string[] = [];

  constructor(
    private readonly conversation: GoldenConversation,
    surroundings: GoldenSurroundings,
  ) {
    this.world = new VirtualWorld(conversation, surroundings);
  }

  get faults(): readonly string[] {
    return this.world.record.faults;
  }

  /** What stands at a line really: answers that no line speaks of come before it. */
  play(line: GoldenLine): GoldenLine[] {
    if (line.kind === 'comment') return [line];
    if (line.kind === 'answered') return this.takeAnswer(line);
    const unsaid = this.unsaid();
    if (line.kind === 'expected') return [...unsaid, { ...line, value: this.valueOf(line.key) }];
    if (line.kind === 'said') this.world.say({ text: line.text });
    else if (line.kind === 'waited') this.wait(line);
    else this.act(line.action, line.line);
    this.answers.push(...this.world.takeTexts());
    return [...unsaid, line];
  }

  unsaid(): GoldenLine[] {
    return this.answers.splice(0).map((text) => ({ kind: 'answered', text, line: 0 }));
  }

  private takeAnswer(line: Extract<GoldenLine, { kind: 'answered' }>): GoldenLine[] {
    const text = this.answers.shift();
    return text === undefined ? [] : [{ ...line, text }];
  }

  private act(action: GoldenAction, line: number): void {
    switch (action.kind) {
      case 'start':
        return this.start(action.flow, line);
      case 'call':
        if (!this.world.endCall(action.answer)) throw this.fault('No call waits for an answer here.', line);
        return;
      case 'sends':
        return this.world.say({
          text: '',
          media: [{ url: 'golden:media', contentType: action.contentType }],
        });
      case 'location': {
        const { latitude, longitude } = action;
        return this.world.say({ text: '', location: { latitude, longitude } });
      }
      case 'knows':
        return this.world.people.learn(action.of, action.name, action.value);
      case 'taps':
        return this.tap(action.code, line);
    }
  }

  private start(flow: string, line: number): void {
    if (!this.world.hasFlow(flow)) throw this.fault(`There is no flow "${flow}".`, line);
    this.world.happen({ kind: 'start', flow });
  }

  /** A tap sends the words of the answer along. */
  private tap(code: string, line: number): void {
    const shown = shownOptions(this.world.state.session);
    const tapped = shown.find((option) => option.code === code);
    if (tapped !== undefined) return this.world.say({ text: tapped.label, choice: tapped.tap });
    const codes = shown.map((option) => option.code).join(', ') || 'none';
    throw this.fault(`She was not shown "${code}"; what can be tapped here: ${codes}.`, line);
  }

  private wait({ text, line }: Extract<GoldenLine, { kind: 'waited' }>): void {
    const match = /^\+(\d+) (minute|hour|day|week)s?$/.exec(text);
    const unit = units[match?.[2] ?? ''];
    if (unit === undefined) throw this.fault('Write the time that passes as: @ +2 days', line);
    this.world.pass({ [unit]: Number(match?.[1]) });
  }

  private valueOf(key: string): string {
    const { state, record, nowMs } = this.world;
    const [root = '', name = ''] = key.split('.');
    const { person } = state;
    if (key === 'language') return state.language ?? '?';
    if (key === 'opted_out') return state.isOptedOut ? 'yes' : 'no';
    if (key === 'tags') return [...(person?.tags ?? [])].sort().join(', ') || 'none';
    if (root === 'consent') return person?.consents[name] ?? 'none';
    return record.valueOf(key, nowMs) ?? personValue(person, name);
  }

  private fault(message: string, line: number): GoldenSyntaxError {
    return new GoldenSyntaxError(message, this.conversation.file, line);
  }
}

/** The texts of a golden conversation name the organisation of its head, whoever plays it. */
function forOrganisation(surroundings: GoldenSurroundings, organisation: string | null): GoldenSurroundings {
  if (organisation === null) return surroundings;
  const { definitions } = surroundings;
  const globals = { ...definitions.globals, organisation };
  return { ...surroundings, definitions: { ...definitions, globals } };
}

function personValue(person: PersonState | null, name: string): string {
  if (person === null) return 'none';
  const own: Readonly<Record<string, unknown>> = {
    name: person.name,
    language: person.language,
    timezone: person.timezone,
  };
  const value = name in own ? own[name] : person.fields[name]?.value;
  if (value === undefined || value === null) return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
