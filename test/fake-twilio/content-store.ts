import { newSid } from './message-store.ts';

/** The kinds of form that the fake knows, with the names that Twilio gives to their answers. */
const KINDS = {
  'twilio/text': { answers: null, label: '', most: 0, longest: 0 },
  'twilio/quick-reply': { answers: 'actions', label: 'title', most: 10, longest: 20 },
  'twilio/list-picker': { answers: 'items', label: 'item', most: 10, longest: 24 },
} as const;

type Kind = keyof typeof KINDS;

/** A form of message as its maker described it. */
export interface StoredContent {
  readonly sid: string;
  readonly kind: Kind;
  /** With its variables in place. */
  readonly body: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** What stands for a variable that a message leaves out. */
  readonly examples: Readonly<Record<string, string>>;
  /** As it was sent to us. */
  readonly source: Readonly<Record<string, unknown>>;
}

/** What became of a template that was handed in to WhatsApp. */
export interface Approval {
  readonly name: string;
  readonly category: string;
  readonly status: string;
  readonly rejection_reason: string;
}

/** A template as a person would write and hand it in at Twilio. */
export interface TemplateDraft {
  readonly name: string;
  readonly language: string;
  readonly body: string;
  readonly variables?: Readonly<Record<string, string>>;
  readonly actions?: readonly { readonly title: string; readonly id: string }[];
  /** Default: approved; null: never handed in. */
  readonly status?: string | null;
  readonly category?: string;
  readonly rejection?: string;
}

/** What a message with a form shows. */
export interface ShownForm {
  readonly sid: string;
  readonly kind: Kind;
  readonly options: StoredContent['options'];
}

/** Buttons that WhatsApp shows without an approval. */
const MOST_BUTTONS_UNAPPROVED = 3;
const LONGEST_BODY = 1_024;

/** The forms of the account. */
export class ContentStore {
  private readonly contents = new Map<string, StoredContent>();
  private readonly approvals = new Map<string, Approval>();

  /** Makes a form; undefined when Twilio would not take it. */
  add(source: unknown): StoredContent | undefined {
    const read = readContent(source);
    if (read === undefined) return undefined;
    const content = { sid: newSid('HX'), ...read };
    this.contents.set(content.sid, content);
    return content;
  }

  find(sid: string): StoredContent | undefined {
    return this.contents.get(sid);
  }

  list(): readonly StoredContent[] {
    return [...this.contents.values()];
  }

  /** Keeps a template with its approval. */
  addTemplate(draft: TemplateDraft): StoredContent {
    const { name, language, body, variables = {}, actions, status = 'approved' } = draft;
    const types =
      actions === undefined ? { 'twilio/text': { body } } : { 'twilio/quick-reply': { body, actions } };
    const content = this.add({ friendly_name: name, language, variables, types });
    if (content === undefined) throw new Error(`no such template can be: ${name}`);
    if (status !== null) this.approve(content.sid, { ...draft, status });
    return content;
  }

  /** Says what became of a template. */
  approve(
    sid: string,
    {
      name,
      category = 'UTILITY',
      status = 'approved',
      rejection = '',
    }: Omit<TemplateDraft, 'language' | 'body'>,
  ): void {
    this.approvals.set(sid, { name, category, status: status ?? 'unsubmitted', rejection_reason: rejection });
  }

  approvalOf(sid: string): Approval | undefined {
    return this.approvals.get(sid);
  }

  remove(sid: string): boolean {
    return this.contents.delete(sid);
  }
}

/** Fills in a form for one message: what it says and shows, or the code that Twilio refuses it with. */
export function render(
  content: StoredContent | undefined,
  variables: string | null,
  isApproved = false,
): { readonly body: string; readonly form: ShownForm } | { readonly code: number } {
  if (content === undefined) return { code: 21655 };
  const values = readVariables(variables);
  if (values === undefined) return { code: 21656 };
  const known = { ...content.examples, ...values };
  const body = content.body.replace(/\{\{([\w.-]+)\}\}/g, (whole, name: string) => known[name] ?? whole);
  const isTooMuch =
    !isApproved && content.kind === 'twilio/quick-reply' && content.options.length > MOST_BUTTONS_UNAPPROVED;
  if (isTooMuch || body.length > LONGEST_BODY) return { code: 63005 };
  return { body, form: { sid: content.sid, kind: content.kind, options: content.options } };
}

function readContent(source: unknown): Omit<StoredContent, 'sid'> | undefined {
  if (!isObject(source) || typeof source.language !== 'string' || !isObject(source.types)) return undefined;
  const kind = (Object.keys(KINDS) as Kind[]).find((name) => isObject(source.types) && name in source.types);
  const type = kind === undefined ? undefined : source.types[kind];
  if (kind === undefined || !isObject(type)) return undefined;
  const options = readOptions(kind, type);
  const { body } = type;
  if (typeof body !== 'string' || body === '' || body.length > LONGEST_BODY || options === undefined)
    return undefined;
  if (kind === 'twilio/list-picker' && !isText(type.button, 20)) return undefined;
  const examples = isObject(source.variables) ? (source.variables as Record<string, string>) : {};
  return { kind, body, options, examples, source };
}

function readOptions(kind: Kind, type: Record<string, unknown>): StoredContent['options'] | undefined {
  const { answers, label, most, longest } = KINDS[kind];
  if (answers === null) return [];
  const given = type[answers];
  if (!Array.isArray(given) || given.length === 0 || given.length > most) return undefined;
  const options = given.filter(isObject).map((one) => ({ id: one.id, label: one[label] }));
  const isRight = options.every(({ id, label: text }) => isText(id, 200) && isText(text, longest));
  const ids = new Set(options.map(({ id }) => id));
  if (!isRight || options.length !== given.length || ids.size !== options.length) return undefined;
  return options as { id: string; label: string }[];
}

/** Reads ContentVariables as Twilio does: a JSON text of names and values, none empty, none with a line break or a wide gap. */
function readVariables(text: string | null): Record<string, string> | undefined {
  if (text === null) return {};
  try {
    const values: unknown = JSON.parse(text);
    if (!isObject(values)) return undefined;
    return Object.values(values).every(isValue) ? (values as Record<string, string>) : undefined;
  } catch {
    // What is no JSON is refused like any other wrong value.
    return undefined;
  }
}

function isValue(value: unknown): boolean {
  return isText(value, 1_600) && !/[\r\n\t]| {5}/.test(value);
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longest;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
