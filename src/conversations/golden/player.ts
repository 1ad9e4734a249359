import type { PersonState } from '../../engine/conversation.js';
import type { GoldenAction } from './golden-action.js';
import type { GoldenHead, GoldenLine } from './golden-file.js';
import type { Happening } from './happening.js';
import { shownOptions } from './shown-options.js';
import { VirtualWorld } from './virtual-world.js';
import type { GoldenSurroundings } from './virtual-world.js';

/** A line that lets something happen. */
export type Deed = Extract<GoldenLine, { kind: 'said' | 'acted' | 'waited' }>;

/** Why a deed cannot be done where the conversation stands. */
export interface Impossible {
  readonly status: 'impossible';
  readonly reason: 'no_such_flow' | 'not_shown' | 'no_call' | 'no_duration';
  readonly sentence: string;
}

/** What a deed led to. */
export type Done = { readonly status: 'done'; readonly happened: readonly Happening[] } | Impossible;

const units: Readonly<Record<string, 'minutes' | 'hours' | 'days' | 'weeks'>> = {
  minute: 'minutes',
  hour: 'hours',
  day: 'days',
  week: 'weeks',
};

/** Does what stands in a golden conversation, line by line, on the engine: for tests and for simulations alike. */
export class Player {
  readonly world: VirtualWorld;

  constructor(head: GoldenHead, surroundings: GoldenSurroundings) {
    this.world = new VirtualWorld(head, forOrganisation(surroundings, head.organisation));
  }

  do(deed: Deed): Done {
    const refusal = this.perform(deed);
    return refusal ?? { status: 'done', happened: this.world.take() };
  }

  /** What a line `= key: ...` finds. */
  valueOf(key: string): string {
    const { state, record, nowMs } = this.world;
    const [root = '', name = ''] = key.split('.');
    const { person } = state;
    if (key === 'language') return state.language ?? '?';
    if (key === 'opted_out') return state.isOptedOut ? 'yes' : 'no';
    if (key === 'tags') return [...(person?.tags ?? [])].sort().join(', ') || 'none';
    if (root === 'consent') return person?.consents[name] ?? 'none';
    if (root === 'other') return this.otherValue(name);
    return record.valueOf(key, nowMs) ?? personValue(person, name);
  }

  /** What is known of the last one whom it was about beside the writer; `other.consent_<purpose>` is her consent. */
  private otherValue(name: string): string {
    const other = this.world.people.others.at(-1)?.person ?? null;
    const purpose = /^consent_(.+)$/.exec(name)?.[1];
    return purpose === undefined ? personValue(other, name) : (other?.consents[purpose] ?? 'none');
  }

  /** Every key that there is something to say of, with its value. */
  known(): { readonly key: string; readonly value: string }[] {
    const { state, record } = this.world;
    const { person } = state;
    const own = ['name', 'timezone', ...Object.keys(person?.fields ?? {})].map((name) => `person.${name}`);
    const consents = Object.keys(person?.consents ?? {}).map((purpose) => `consent.${purpose}`);
    const keys = [...own, 'language', 'tags', ...consents, ...record.keys(), 'opted_out', 'paused'];
    return keys.map((key) => ({ key, value: this.valueOf(key) })).filter(isSaying);
  }

  private perform(deed: Deed): Impossible | null {
    if (deed.kind === 'waited') return this.wait(deed.text);
    if (deed.kind === 'acted') return this.act(deed.action);
    this.world.say({ text: deed.text });
    return null;
  }

  private act(action: GoldenAction): Impossible | null {
    const { world } = this;
    switch (action.kind) {
      case 'start':
        if (!world.hasFlow(action.flow))
          return impossible('no_such_flow', `There is no flow "${action.flow}".`);
        world.happen({ kind: 'start', flow: action.flow });
        return null;
      case 'call':
        return world.endCall(action.answer)
          ? null
          : impossible('no_call', 'No call waits for an answer here.');
      case 'sends':
        world.say({ text: '', media: [{ url: 'golden:media', contentType: action.contentType }] });
        return null;
      case 'location': {
        const { latitude, longitude } = action;
        world.say({ text: '', location: { latitude, longitude } });
        return null;
      }
      case 'knows':
        world.people.learn(action.of, action.name, action.value);
        return null;
      case 'hands':
        world.people.handOver();
        return null;
      case 'private':
        world.people.isPrivate = true;
        return null;
      case 'taps':
        return this.tap(action.code);
    }
  }

  /** A tap sends the words of the answer along. */
  private tap(code: string): Impossible | null {
    const shown = shownOptions(this.world.state.session);
    const tapped = shown.find((option) => option.code === code);
    const codes = shown.map((option) => option.code).join(', ') || 'none';
    if (tapped === undefined)
      return impossible('not_shown', `She was not shown "${code}"; what can be tapped here: ${codes}.`);
    this.world.say({ text: tapped.label, choice: tapped.tap });
    return null;
  }

  private wait(text: string): Impossible | null {
    const match = /^\+(\d+) (minute|hour|day|week)s?$/.exec(text);
    const unit = units[match?.[2] ?? ''];
    if (unit === undefined) return impossible('no_duration', 'Write the time that passes as: @ +2 days');
    this.world.pass({ [unit]: Number(match?.[1]) });
    return null;
  }
}

/** Whether a value says something that is not so of everybody. */
function isSaying({ key, value }: { readonly key: string; readonly value: string }): boolean {
  if (key === 'opted_out' || key === 'paused') return value === 'yes';
  if (key === 'stopped') return value === 'yes';
  return value !== 'none' && !(key === 'language' && value === '?');
}

function impossible(reason: Impossible['reason'], sentence: string): Impossible {
  return { status: 'impossible', reason, sentence };
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
