import type { ConsentAction, PersonState, Sharer } from '../../engine/conversation.js';
import type { EngineEvent } from '../../engine/events.js';
import { parseIsoDate } from '../../engine/expressions/json.js';

/** Who holds the phone of a golden conversation: nobody that is known at first, and later whoever said who she is. */
export class VirtualPeople {
  private readonly known = new Map<string, PersonState>();
  private readonly told = new Map<string, PersonState>();
  private readonly codes = new Map<string, string>();
  private speaking: string | null = null;
  /** Staff have noted that nobody else reads the phone. */
  isPrivate = false;

  /** Who speaks; null: nobody that is known. */
  get speaker(): PersonState | null {
    return this.speaking === null ? null : (this.known.get(this.speaking) ?? null);
  }

  get sharers(): Sharer[] {
    return [...this.known].map(([id, person]) => {
      const codeHash = this.codes.get(id);
      return { id, person, ...(codeHash === undefined ? {} : { codeHash }) };
    });
  }

  /** Others whom the conversation was about. */
  get others(): Sharer[] {
    return [...this.told].map(([id, person]) => ({ id, person }));
  }

  keepOthers(others: readonly Sharer[]): void {
    // The last one is whom it was about last.
    for (const { id, person } of others) {
      this.told.delete(id);
      this.told.set(id, person);
    }
  }

  /** Notes something about the speaker that no flow has asked; a date counts as known to the day. */
  learn(of: 'person' | 'consent', name: string, value: string): void {
    if (of === 'person' && name === 'code') return this.chooseCode(value);
    const person = this.speaker ?? stranger;
    const field =
      parseIsoDate(value) === null ? { value: typed(value) } : { value, precision: 'day' as const };
    if (of === 'consent') {
      const action: ConsentAction = value === 'granted' ? 'granted' : 'refused';
      this.keep({ ...person, consents: { ...person.consents, [name]: action } }, []);
    } else if (name === 'roles') this.keep({ ...person, roles: value.split(', ') }, []);
    else if (name === 'name' || name === 'language' || name === 'timezone')
      this.keep({ ...person, [name]: value }, []);
    else this.keep({ ...person, fields: { ...person.fields, [name]: field } }, []);
  }

  private chooseCode(code: string): void {
    this.keep(this.speaker ?? stranger, []);
    if (this.speaking !== null) this.codes.set(this.speaking, code);
  }

  /** Whoever was speaking shares the phone from now on; the next hand that it is in is not known. */
  handOver(): void {
    this.speaking = null;
  }

  /** Keeps what is known of the speaker after a turn. */
  keep(person: PersonState | null, events: readonly EngineEvent[]): void {
    const identified = events.findLast((event) => event.type === 'speaker_identified');
    if (identified !== undefined) this.speaking = identified.person;
    if (person === null) return;
    this.speaking ??= `person-${this.known.size + 1}`;
    this.known.set(this.speaking, person);
    const code = events.findLast((event) => event.type === 'code_chosen' && event.about === undefined);
    if (code?.type === 'code_chosen') this.codes.set(this.speaking, code.hash);
    for (const event of events) if (event.type === 'person_stopped') this.withdraw(event.person);
  }

  private withdraw(id: string): void {
    const person = this.known.get(id);
    if (person === undefined) return;
    const consents = Object.entries(person.consents).map(([purpose, action]): [string, ConsentAction] => [
      purpose,
      action === 'granted' ? 'withdrawn' : action,
    ]);
    this.known.set(id, { ...person, consents: Object.fromEntries(consents) });
  }
}

/** What flows keep as yes or no is noted so. */
function typed(value: string): string | boolean {
  return value === 'true' || value === 'false' ? value === 'true' : value;
}

const stranger: PersonState = {
  name: null,
  language: null,
  timezone: null,
  tags: [],
  fields: {},
  consents: {},
};
