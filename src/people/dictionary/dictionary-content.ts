import type { Option } from '../../engine/understanding/choice.js';
import type { DictionaryFile, FieldKind, RetentionSubject, Sensitivity } from './dictionary.schemas.js';
import {
  usualLifeEvent,
  type LifeEventKind,
  type LifeEventRule,
  type LifeEventsSection,
} from './life-events.schemas.js';
import type { SendingSection } from './sending.schemas.js';
import type { VisitsSection } from './visits.schemas.js';

/** A field that is kept about people. */
export interface FieldRule {
  readonly key: string;
  readonly kind: FieldKind;
  /** Of a date of which a year is enough; null: a month at least is wanted, and for every other kind. */
  readonly precision: 'year' | null;
  /** The codes of a choice; null for every other kind. */
  readonly options: readonly string[] | null;
  readonly purpose: string;
  readonly sensitivity: Sensitivity;
  /** How long it is kept after its last change, in ISO 8601 (`P2Y`); null: as long as the person. */
  readonly keepFor: string | null;
  /** The set that it stands in, and that set's programme; null: for everybody. */
  readonly set: string;
  readonly programme: string | null;
}

/** Fields that belong together. */
export interface FieldSet {
  readonly set: string;
  readonly programme: string | null;
  readonly fields: readonly FieldRule[];
}

/** What data is kept and messages are sent for. */
export interface PurposeRule {
  readonly code: string;
  readonly basis: string;
  /** After which a consent has to be asked for again, in ISO 8601; null: never. */
  readonly expiresAfter: string | null;
  /** The age below which a guardian has to agree; null: none. */
  readonly guardianUnder: number | null;
  /** The age from which somebody below that may agree alone; null: none. */
  readonly matureMinorFrom: number | null;
  /** Codes of partners. */
  readonly recipients: readonly string[];
}

/** Another organisation that data can be shared with. */
export interface Partner {
  readonly code: string;
  readonly name: string;
  /** Where notices to delete go. */
  readonly contact: string | null;
}

/** How long something beside fields is kept. */
export interface RetentionRule {
  readonly what: RetentionSubject;
  /** ISO 8601, such as P2Y. */
  readonly after: string;
}

/** Where the data is, and who answers for it. */
export interface Hosting {
  readonly where: string;
  readonly operator: string;
  readonly officer: string | null;
}

/** What the service has names for, by language and key: `roles.health_worker`, `fields.due_date.name`. */
export type DictionaryWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Relationships that the service itself gives a meaning. */
const knownRelationships = ['head', 'guardian', 'reached_through'];

const programmeKey = /^programmes\.([^.]+)\.name$/;

/** What an organisation keeps about people, and why: the data dictionary, ready to be asked. */
export class DictionaryContent {
  readonly roles: readonly string[];
  readonly relationships: readonly string[];
  readonly topics: readonly string[];
  readonly purposes: readonly PurposeRule[];
  readonly partners: readonly Partner[];
  readonly fieldSets: readonly FieldSet[];
  readonly retention: readonly RetentionRule[];
  /** When and how often people are written to unasked. */
  readonly sending: SendingSection;
  readonly lifeEvents: LifeEventsSection;
  /** Null where nobody asks whether visits were made. */
  readonly visits: VisitsSection | null;
  /** Null while nobody has said so. */
  readonly hosting: Hosting | null;
  private readonly fieldsByKey: ReadonlyMap<string, FieldRule>;
  private readonly purposesByCode: ReadonlyMap<string, PurposeRule>;
  private readonly options = new Map<string, readonly Option[]>();

  constructor(
    file: DictionaryFile,
    readonly words: DictionaryWords,
  ) {
    this.roles = file.roles;
    this.relationships = [...new Set([...knownRelationships, ...file.relationships])];
    this.topics = file.topics;
    this.purposes = Object.entries(file.purposes).map(([code, purpose]) => purposeOf(code, purpose));
    this.partners = Object.entries(file.partners).map(([code, { name, contact }]) => ({
      code,
      name,
      contact: contact ?? null,
    }));
    this.fieldSets = file.field_sets.map(fieldSetOf);
    this.retention = retentionOf(file);
    this.sending = file.sending;
    this.lifeEvents = file.life_events;
    this.visits = file.visits ?? null;
    this.hosting =
      file.hosting === undefined ? null : { ...file.hosting, officer: file.hosting.officer ?? null };
    this.fieldsByKey = new Map(this.fields.map((field) => [field.key, field]));
    this.purposesByCode = new Map(this.purposes.map((purpose) => [purpose.code, purpose]));
  }

  /** All fields, in the order of their sets. */
  get fields(): readonly FieldRule[] {
    return this.fieldSets.flatMap(({ fields }) => fields);
  }

  /** The field of a key; undefined for one that the dictionary does not name. */
  field(key: string): FieldRule | undefined {
    return this.fieldsByKey.get(key);
  }

  /** The purpose of a code; undefined for one that the dictionary does not name. */
  purpose(code: string): PurposeRule | undefined {
    return this.purposesByCode.get(code);
  }

  /** What follows from something that happens to somebody. */
  lifeEvent(kind: LifeEventKind): LifeEventRule {
    return this.lifeEvents[kind] ?? usualLifeEvent;
  }

  /** The partner of a code; undefined for one that the dictionary does not name. */
  partner(code: string): Partner | undefined {
    return this.partners.find((partner) => partner.code === code);
  }

  /** The programmes that it has names for. */
  get programmes(): readonly string[] {
    const named = Object.values(this.words).flatMap((words) => Object.keys(words));
    return [...new Set(named.flatMap((key) => programmeKey.exec(key)?.[1] ?? []))].sort();
  }

  /** Whether a value is for those alone who serve a person. A field that the dictionary does not name is ordinary. */
  isSensitive(key: string): boolean {
    return (this.field(key)?.sensitivity ?? 'ordinary') !== 'ordinary';
  }

  /** What something is called: in a language, else in another one that names it, else its code, spelled out. */
  nameOf(key: string, language: string): string {
    const word =
      this.words[language]?.[key] ?? Object.values(this.words).find((words) => key in words)?.[key];
    return word ?? spelledOut(key);
  }

  /** The options of a choice with their names in every language, for who reads what people write. */
  optionsOf(key: string): readonly Option[] {
    const known = this.options.get(key);
    if (known !== undefined) return known;
    const options = (this.field(key)?.options ?? []).map((code) => {
      const word = `fields.${key}.options.${code}`;
      const accept = Object.values(this.words).flatMap((words) => words[word] ?? []);
      return { code, label: accept[0] ?? code.replaceAll('_', ' '), accept };
    });
    this.options.set(key, options);
    return options;
  }
}

function purposeOf(code: string, purpose: DictionaryFile['purposes'][string]): PurposeRule {
  return {
    code,
    basis: purpose.basis,
    expiresAfter: purpose.expires_after ?? null,
    guardianUnder: purpose.guardian_under ?? null,
    matureMinorFrom: purpose.mature_minor_from ?? null,
    recipients: purpose.recipients,
  };
}

function fieldSetOf(written: DictionaryFile['field_sets'][number]): FieldSet {
  const { set, purpose, fields } = written;
  const programme = written.programme ?? null;
  return {
    set,
    programme,
    fields: Object.entries(fields).map(([key, field]) => ({
      key,
      kind: field.kind,
      precision: field.precision ?? null,
      options: field.options ?? null,
      purpose: field.purpose ?? purpose,
      sensitivity: field.sensitivity,
      keepFor: field.keep_for ?? null,
      set,
      programme,
    })),
  };
}

function retentionOf({ retention }: DictionaryFile): RetentionRule[] {
  return Object.entries(retention).map(([what, after]) => ({ what: what as RetentionSubject, after }));
}

/** `fields.due_date.name` is `due date`, `roles.donor` is `donor`. */
function spelledOut(key: string): string {
  const parts = key.split('.').filter((part) => part !== 'name');
  return (parts.at(-1) ?? key).replaceAll('_', ' ');
}
