import type { Action, ResultName } from '../../src/engine/action.js';
import type { Json } from '../../src/engine/json.js';
import type { ExportedAction, ExportedNode } from './exported.js';
import { languageOf } from './text-book.js';
import type { TextBook } from './text-book.js';

type ActionReader = (action: ExportedAction, book: TextBook, step: string) => Action;

/** The actions that Karibu does. `call_webhook` and `enter_flow` are waits. */
const readers: ReadonlyMap<string, ActionReader> = new Map<string, ActionReader>([
  ['send_msg', readMessage],
  ['set_run_result', readResult],
  ['set_run_local', readLocal],
  ['set_contact_field', readField],
  ['set_contact_name', (action) => setter('name', textIn(action, 'name'))],
  ['set_contact_timezone', (action) => setter('timezone', textIn(action, 'timezone'))],
  ['set_contact_language', readLanguage],
  ['add_contact_groups', (action) => tagger(groupsIn(action), [], false)],
  ['remove_contact_groups', (action) => tagger([], groupsIn(action), action.all_groups === true)],
  ['open_ticket', readTicket],
]);

/** Reads an action; what Karibu does not do is kept as it is. */
export function readAction({ uuid }: ExportedNode, action: ExportedAction, book: TextBook): Action {
  return readers.get(action.type)?.(action, book, uuid) ?? foreign(action);
}

/** Makes the name of a result: its key in expressions has small letters and no spaces. */
export function resultName(name: string): ResultName {
  return { name, key: name.toLowerCase().replace(/[^\p{L}\p{N}_]+/gu, '_') };
}

/** Gives a property that is a text; '' where there is none. */
export function textIn(action: ExportedAction, property: string): string {
  const value = action[property];
  return typeof value === 'string' ? value : '';
}

/** Writes a text as a template that is worth it. */
export function literal(text: string): string {
  return text.replaceAll('@', '@@');
}

function foreign(action: ExportedAction): Action {
  return { kind: 'foreign', type: action.type, data: action };
}

function readMessage(action: ExportedAction, book: TextBook, step: string): Action {
  const { uuid, type: _, text: __, attachments = [], quick_replies: replies = [], ...held } = action;
  const list = (property: string, values: Json): string | undefined =>
    Array.isArray(values) && values.length > 0
      ? book.keep(step, uuid, property, values as string[])
      : undefined;
  const [attached, quick] = [list('attachments', attachments), list('quick_replies', replies)];
  return {
    kind: 'send_template',
    key: book.keep(step, uuid, 'text', [textIn(action, 'text')]),
    ...(attached === undefined ? {} : { attachments: attached }),
    ...(quick === undefined ? {} : { quickReplies: quick }),
    ...(Object.keys(held).length === 0 ? {} : { held }),
  };
}

function readResult(action: ExportedAction, book: TextBook, step: string): Action {
  const category = textIn(action, 'category');
  const key = book.keepTranslated(step, action.uuid, 'category', [category]);
  return {
    kind: 'set_result',
    result: resultName(textIn(action, 'name')),
    value: textIn(action, 'value'),
    category,
    ...(key === undefined ? {} : { categoryKey: key }),
  };
}

function readLocal(action: ExportedAction): Action {
  const operation = action.operation as 'set' | 'increment' | 'clear';
  return { kind: 'set_local', local: textIn(action, 'local'), operation, value: textIn(action, 'value') };
}

function readField(action: ExportedAction, { numbers }: TextBook): Action {
  const { key } = action.field as { readonly key: string };
  const setting = {
    kind: 'set',
    target: `person.${key}`,
    value: textIn(action, 'value'),
    isTemplate: true,
  } as const;
  return numbers.has(key) ? { ...setting, as: 'number' } : setting;
}

function setter(key: string, value: string): Action {
  return { kind: 'set', target: `person.${key}`, value, isTemplate: true };
}

/** A language that is worked out would be one of three letters: nobody could say which of ours it is. */
function readLanguage(action: ExportedAction): Action {
  const language = textIn(action, 'language');
  return language.includes('@') ? foreign(action) : setter('language', languageOf(language));
}

function groupsIn(action: ExportedAction): string[] {
  const groups = (action.groups ?? []) as readonly { name?: string; name_match?: string }[];
  return groups.map(({ name = '', name_match: template }) => template ?? literal(name));
}

function tagger(add: readonly string[], remove: readonly string[], removesAll: boolean): Action {
  return { kind: 'tag', add, remove, areTemplates: true, ...(removesAll ? { removesAll } : {}) };
}

function readTicket(action: ExportedAction): Action {
  const topic = action.topic as { readonly name: string } | null | undefined;
  const assignee = action.assignee as { readonly email?: string } | null | undefined;
  const name = textIn(action, 'result_name');
  return {
    kind: 'open_case',
    topic: topic?.name ?? 'General',
    priority: 'normal',
    owner: assignee?.email ?? null,
    dueMinutes: null,
    summary: textIn(action, 'note') || textIn(action, 'body'),
    isTemplate: true,
    ...(name === '' ? {} : { result: resultName(name) }),
  };
}
