/** What a node does when it is reached, in order. Plain JSON, as all of a graph is. */
export type Action =
  | { readonly kind: 'send_text'; readonly key: string; readonly neutral?: string; readonly media?: string }
  | SetValue
  | { readonly kind: 'save_answer'; readonly target: string; readonly answer: string }
  | ChangeTags
  | { readonly kind: 'record_consent'; readonly purpose: string; readonly answer: string }
  | { readonly kind: 'identify'; readonly answer: string }
  | TurnTo
  | { readonly kind: 'request'; readonly right: PrivacyRight; readonly note: string | null }
  | { readonly kind: 'recall'; readonly right: PrivacyRight }
  | Enrol
  | Leave
  | OpenCase
  | Notify
  | { readonly kind: 'pause'; readonly minutes: number }
  | { readonly kind: 'opt_out' }
  | SendTemplate
  | SetResult
  | SetLocal
  | Foreign;

/** Enrols her in a programme. */
export interface Enrol {
  readonly kind: 'enrol';
  readonly programme: string;
  /** `person.<field>` with the date that it counts from; `registration`: today. */
  readonly anchor: string;
  /** An expression that says which of several it is; absent: the only one. */
  readonly instance?: string;
}

/** Takes her out of a programme. */
export interface Leave {
  readonly kind: 'leave';
  readonly programme: string;
  /** An expression that says which of several; absent: all of them. */
  readonly instance?: string;
}

/** From here on `person` is somebody new, the other one again, whoever writes, or somebody else who writes from here now. */
export interface TurnTo {
  readonly kind: 'turn_to';
  readonly whom: 'new' | 'other' | 'writer' | 'newcomer';
  /** What whoever writes is to her. */
  readonly relationships: readonly string[];
}

export interface SetValue {
  readonly kind: 'set';
  readonly target: string;
  /** An expression, or a template. */
  readonly value: string;
  readonly isTemplate?: true;
  /** What a template makes is kept as a number where it is one: fields of RapidPro have a type, and its results are texts. */
  readonly as?: 'number';
}

export interface ChangeTags {
  readonly kind: 'tag';
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** The names are templates. */
  readonly areTemplates?: true;
  /** All tags are removed, whatever `remove` says. */
  readonly removesAll?: true;
}

/**
 * Sends a text of a RapidPro flow: its text is a template, see `docs/rapidpro.md`. Attachments (`image/jpeg:https://...`) and
 * quick replies are texts too, templates with one item on each line.
 */
export interface SendTemplate {
  readonly kind: 'send_template';
  readonly key: string;
  readonly attachments?: string;
  readonly quickReplies?: string;
  /** What else the original says, such as its topic: kept, and not looked at. */
  readonly held?: Readonly<Record<string, unknown>>;
}

/** What a result of a RapidPro flow is called: `key` in expressions, `name` to people. */
export interface ResultName {
  readonly key: string;
  readonly name: string;
}

export interface SetResult {
  readonly kind: 'set_result';
  readonly result: ResultName;
  /** A template. */
  readonly value: string;
  readonly category: string;
  /** The key of the category's name as it is said to her; absent: the category. */
  readonly categoryKey?: string;
}

/** Keeps a value that is gone with the run: `locals.name` in templates. */
export interface SetLocal {
  readonly kind: 'set_local';
  readonly local: string;
  readonly operation: 'set' | 'increment' | 'clear';
  /** A template. */
  readonly value: string;
}

/** What an imported flow does and Karibu does not: kept as it was written. A run that comes to it fails, and says why. */
export interface Foreign {
  readonly kind: 'foreign';
  /** What it is called where it comes from, such as `transfer_airtime`. */
  readonly type: string;
  /** Its JSON. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What somebody can ask for by right. */
export type PrivacyRight = 'access' | 'fix' | 'erase' | 'share_no';

export type CasePriority = 'urgent' | 'high' | 'normal' | 'low';

export interface OpenCase {
  readonly kind: 'open_case';
  readonly topic: string;
  readonly priority: CasePriority;
  /** Who is to look after it, such as `midwife`; null: whoever comes first. */
  readonly owner: string | null;
  /** How soon; null: as soon as its priority says. */
  readonly dueMinutes: number | null;
  /** An expression: what it is about; null: her last message, or the note alone. */
  readonly summary: string | null;
  /** The text that tells staff what it is about, in each language. */
  readonly note?: string;
  /** An open case of the topic is enough. */
  readonly isOnce?: true;
  /** The summary is a template. */
  readonly isTemplate?: true;
  /** The result that the reference is kept as. */
  readonly result?: ResultName;
}

export interface Notify {
  readonly kind: 'notify';
  /** An expression that gives a phone number or an address. */
  readonly to: string;
  readonly key: string;
  /** Sent at night too. */
  readonly isUrgent: boolean;
}
