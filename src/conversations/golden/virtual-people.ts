import type { ConsentAction, PersonState, Sharer } from '../../engine/conversation.js';
import type { EngineEvent } from '../../engine/events.js';
import { parseIsoDate } from '../../engine/expressions/json.js';

/** Who holds the phone of a golden conversation: nobody that is known at first, and later whoever said who she is. */
export class VirtualPeople {
  private readonly known = new Map<string, PersonState>();
  private speaking: string | null = null;

  /** Who speaks; null: nobody that is known. */
  get speaker(): PersonState | null {
    return this.speaking === null ? null : (this.known.get(this.speaking) ?? null);
  }

  get sharers(): Sharer[] {
    return [...this.known].map(([id, person]) => ({ id, person }));
  }

  /** Notes something about the speaker that no flow has asked; a date counts as known to the day. */
  learn(of: 'person' | 'consent', name: string, value: string): void {
    const person = this.speaker ?? stranger;
    const field =
      parseIsoDate(value) === null ? { value: typed(value) } : { value, precision: 'day' as const };
    if (of === 'consent') {
      const action: ConsentAction = value === 'granted' ? 'granted' : 'refused';
      this.keep({ ...person, consents: { ...person.consents, [name]: action } }, []);
    } else if (name === 'name' || name === 'language' || name === 'timezone')
      this.keep({ ...person, [name]: value }, []);
    else this.keep({ ...person, fields: { ...person.fields, [name]: field } }, []);
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
