import type { ConsentAction, FieldState, PersonState } from './conversation.js';

/** What is known of the one who speaks, as it changes within a turn. */
export class Speaker {
  language: string | null;
  readonly fields: Map<string, FieldState>;
  readonly consents: Map<string, ConsentAction>;
  private name: string | null;
  private zone: string | null;
  private words: readonly string[];
  readonly roles: readonly string[];
  private readonly wasKnown: boolean;

  /** @param language what was chosen in this conversation, for somebody who has none on record */
  constructor(person: PersonState | null, language: string | null) {
    this.wasKnown = person !== null;
    this.language = person?.language ?? language;
    this.name = person?.name ?? null;
    this.zone = person?.timezone ?? null;
    this.words = person?.tags ?? [];
    this.roles = person?.roles ?? [];
    this.fields = new Map(Object.entries(person?.fields ?? {}));
    this.consents = new Map(Object.entries(person?.consents ?? {}));
  }

  get timezone(): string | null {
    return this.zone;
  }

  get tags(): readonly string[] {
    return this.words;
  }

  /** A field, the name, the language or the time zone. */
  field(key: string): FieldState | undefined {
    const own = { name: this.name, language: this.language, timezone: this.zone };
    if (key !== 'name' && key !== 'language' && key !== 'timezone') return this.fields.get(key);
    return own[key] === null ? undefined : { value: own[key] };
  }

  /** @returns false when it was so before */
  setField(key: string, state: FieldState): boolean {
    const before = this.field(key) ?? { value: null };
    if (JSON.stringify(before) === JSON.stringify(state)) return false;
    const text = typeof state.value === 'string' ? state.value : null;
    if (key === 'name') this.name = text;
    else if (key === 'timezone') this.zone = text;
    else this.fields.set(key, state);
    return true;
  }

  /** @returns what really changed; null when nothing did */
  changeTags(
    add: readonly string[],
    remove: readonly string[],
  ): { added: string[]; removed: string[] } | null {
    const added = add.filter((tag) => !this.words.includes(tag));
    const removed = remove.filter((tag) => this.words.includes(tag));
    if (added.length === 0 && removed.length === 0) return null;
    this.words = [...this.words.filter((tag) => !removed.includes(tag)), ...added];
    return { added, removed };
  }

  /** Whether anything is known of her. */
  get isKnown(): boolean {
    return (
      this.wasKnown ||
      this.name !== null ||
      this.zone !== null ||
      this.words.length > 0 ||
      this.fields.size > 0 ||
      this.consents.size > 0
    );
  }

  /** What is known of her now; null while nothing is. */
  state(): PersonState | null {
    if (!this.isKnown) return null;
    return {
      name: this.name,
      language: this.language,
      timezone: this.zone,
      tags: this.words,
      ...(this.roles.length === 0 ? {} : { roles: this.roles }),
      fields: Object.fromEntries(this.fields),
      consents: Object.fromEntries(this.consents),
    };
  }
}
