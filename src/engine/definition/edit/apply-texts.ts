import { own } from './flow-files.js';
import type { FlowFiles } from './flow-files.js';
import type { StepTexts, TextOperation } from './operations.js';
import { unwrittenWords } from './placeholder-texts.js';
import { Refusal } from './refusal.js';
import { sourceHash } from './sha256.js';
import { codesOf, questionOf } from './step-shapes.js';
import { baseKey, roleOrder } from './step-texts.js';
import {
  emptyTree,
  flatTexts,
  leafOf,
  leavesOf,
  nodeAt,
  readTree,
  textAt,
  withoutValue,
  withValue,
  writeTree,
} from './text-tree.js';
import type { TextTree } from './text-tree.js';
import { knownKeys, languagesOf, openFlow, stepOf } from './workbench.js';

/** The fields of a state file's record, in the order in which they are written. */
const recordKeys = ['source', 'same_on_purpose', 'reviewed_by', 'reviewed_on', 'reviewed_text'];

/** Does a change of words. @throws Refusal */
export function applyToTexts(files: FlowFiles, operation: TextOperation): FlowFiles {
  switch (operation.do) {
    case 'setText':
      return setText(files, operation);
    case 'removeText': {
      if (flatTexts(own(files.texts, operation.language) ?? '').get(operation.key) === undefined)
        throw new Refusal('no_text', { name: operation.key });
      return withoutTexts(files, (key) => key === operation.key, [operation.language]);
    }
    case 'setState':
      return setState(files, operation);
    case 'addAcceptedWord':
      return addAcceptedWord(files, operation);
  }
}

function setText(
  files: FlowFiles,
  { language, key, text, isFirst }: Extract<TextOperation, { do: 'setText' }>,
): FlowFiles {
  if (text === '') throw new Refusal('empty_text', { name: key });
  requireLanguage(files, language);
  const isThere = flatTexts(own(files.texts, language) ?? '').has(key);
  if (!isThere && !knownKeys(openFlow(files).root).has(baseKey(key)))
    throw new Refusal('no_text', { name: key });
  const written = noted(withText(files, language, key, text), language, key);
  return isFirst === true ? withCompanions(files, written, language, key) : written;
}

/** Notes that translations which were written beside the first words of their source, or before them, were made from these. */
export function withCompanions(
  before: FlowFiles,
  after: FlowFiles,
  language: string,
  key: string,
): FlowFiles {
  const [first = '', ...others] = languagesOf(openFlow(after).root);
  const source = textIn(after, first, key);
  if (language !== first || source === undefined) return after;
  const earlier = textIn(before, first, key);
  const known = earlier === undefined ? undefined : sourceHash(earlier);
  return others.reduce((files, other) => {
    const record = recordOf(files, other, key);
    const isCompanion = hasWords(files, other, key) && record.source === known;
    return isCompanion ? withRecord(files, other, key, { ...record, source: sourceHash(source) }) : files;
  }, after);
}

/** Tells whether a text holds words of somebody, and not only those that a new step begins with. */
export function hasWords(files: FlowFiles, language: string, key: string): boolean {
  const text = textIn(files, language, key);
  return text !== undefined && !unwrittenWords.has(text);
}

function textIn(files: FlowFiles, language: string, key: string): string | undefined {
  return flatTexts(own(files.texts, language) ?? '').get(key);
}

/** Refuses a language that the flow does not speak. */
export function requireLanguage(files: FlowFiles, language: string): void {
  if (!languagesOf(openFlow(files).root).includes(language))
    throw new Refusal('no_language', { name: language });
}

/** Writes a text: over the one that is there, or where the order of the conversation has it. */
export function withText(files: FlowFiles, language: string, key: string, text: string): FlowFiles {
  const path = key.split('.');
  if (path.some((part) => !/^[A-Za-z0-9_-]+$/.test(part))) throw new Refusal('bad_name', { name: key });
  const file = own(files.texts, language) ?? emptyTree;
  const tree = treeOf(file, language);
  const present = nodeAt(tree, path);
  if (present instanceof Map || stumbles(tree, path)) throw new Refusal('unusual_form', { name: key });
  const content =
    present === undefined
      ? writeTree(
          withValue(tree, path, leafOf(text), {
            before: stepsBefore(files, path[0] ?? ''),
            order: orderBelow(path),
          }),
        )
      : file.slice(0, present.start) + JSON.stringify(text) + file.slice(present.end);
  return { ...files, texts: { ...files.texts, [language]: content } };
}

/** A text cannot stand below another text. */
function stumbles(tree: TextTree, path: readonly string[]): boolean {
  return path.slice(0, -1).some((_, index) => {
    const node = nodeAt(tree, path.slice(0, index + 1));
    return node !== undefined && !(node instanceof Map);
  });
}

function orderBelow(path: readonly string[]): readonly string[] {
  return path.length === 2 || path.length === 3 ? roleOrder : [];
}

/** The steps above one in the file, from the nearest to the first. */
function stepsBefore(files: FlowFiles, step: string): readonly string[] {
  const ids = openFlow(files).steps.map(({ id }) => id);
  const at = ids.indexOf(step);
  return ids.slice(0, at < 0 ? ids.length : at).reverse();
}

/** Notes that a translation was made from the present source. */
function noted(files: FlowFiles, language: string, key: string): FlowFiles {
  const [first = ''] = languagesOf(openFlow(files).root);
  const source = textIn(files, first, key);
  if (language === first || source === undefined) return files;
  const record = recordOf(files, language, key);
  const hash = sourceHash(source);
  return record.source === hash ? files : withRecord(files, language, key, { ...record, source: hash });
}

function setState(
  files: FlowFiles,
  { language, key, record }: Extract<TextOperation, { do: 'setState' }>,
): FlowFiles {
  requireLanguage(files, language);
  if (record === null) return withoutRecords(files, (one) => one === key, [language]);
  if (flatTexts(own(files.texts, language) ?? '').get(key) === undefined)
    throw new Refusal('no_text', { name: key });
  return withRecord(files, language, key, record);
}

function recordOf(files: FlowFiles, language: string, key: string): Record<string, unknown> {
  const record = treeOf(own(files.states, language) ?? emptyTree, language).get(key);
  return record instanceof Map ? leavesOf(record) : {};
}

function withRecord(
  files: FlowFiles,
  language: string,
  key: string,
  record: Readonly<Record<string, unknown>>,
): FlowFiles {
  const file = own(files.states, language) ?? emptyTree;
  const tree = treeOf(file, language);
  const entries = recordKeys.flatMap((name) =>
    record[name] === undefined ? [] : [[name, leafOf(record[name])] as const],
  );
  if (entries.length === 0) return withoutRecords(files, (one) => one === key, [language]);
  const source = [...flatTexts(own(files.texts, language) ?? '').keys()];
  const before = source.slice(0, Math.max(0, source.indexOf(key))).reverse();
  const content = writeTree(withValue(tree, [key], new Map(entries), { before }));
  return content === file ? files : { ...files, states: { ...files.states, [language]: content } };
}

function withoutRecords(
  files: FlowFiles,
  isGone: (key: string) => boolean,
  languages: readonly string[],
): FlowFiles {
  const states = Object.entries(files.states).map(([language, file]) => {
    if (!languages.includes(language)) return [language, file];
    const tree = treeOf(file, language);
    const left = [...tree].filter(([key]) => !isGone(key));
    return [language, left.length === tree.size ? file : writeTree(new Map(left))];
  });
  return { ...files, states: Object.fromEntries(states) as Record<string, string> };
}

/** Takes texts away, and what is noted about them; without `languages`, in all of them. */
function withoutTexts(
  files: FlowFiles,
  isGone: (key: string) => boolean,
  languages: readonly string[] = Object.keys(files.texts),
): FlowFiles {
  const texts = Object.entries(files.texts).map(([language, file]) => {
    const gone = languages.includes(language) ? [...flatTexts(file).keys()].filter(isGone) : [];
    if (gone.length === 0) return [language, file];
    const left = gone.reduce((tree, key) => withoutValue(tree, key.split('.')), treeOf(file, language));
    return [language, writeTree(left)];
  });
  const kept = { ...files, texts: Object.fromEntries(texts) as Record<string, string> };
  return withoutRecords(kept, isGone, languages);
}

/** Takes away the texts that the flow knew before a change and knows no longer. */
export function withoutOrphans(files: FlowFiles, before: FlowFiles): FlowFiles {
  const known = knownKeys(openFlow(before).root);
  const left = knownKeys(openFlow(files).root);
  const gone = new Set([...known].filter((key) => !left.has(key)));
  return gone.size === 0 ? files : withoutTexts(files, (key) => gone.has(baseKey(key)));
}

/** Gives another name to a part of the path of texts, such as a step or an option, wherever it stands in the files. */
export function withRenamedTexts(files: FlowFiles, from: readonly string[], to: string): FlowFiles {
  const prefix = from.join('.');
  const renamed = [...from.slice(0, -1), to].join('.');
  const texts = Object.entries(files.texts).map(([language, file]) => {
    const tree = treeOf(file, language);
    const isThere = nodeAt(tree, from) !== undefined;
    return [language, isThere ? writeTree(renamedIn(tree, from, to)) : file];
  });
  const states = Object.entries(files.states).map(([language, file]) => {
    const tree = treeOf(file, language);
    const keys = [...tree.keys()].filter((key) => key === prefix || key.startsWith(`${prefix}.`));
    if (keys.length === 0) return [language, file];
    const entries = [...tree].map(
      ([key, node]) => [keys.includes(key) ? renamed + key.slice(prefix.length) : key, node] as const,
    );
    return [language, writeTree(new Map(entries))];
  });
  return {
    ...files,
    texts: Object.fromEntries(texts) as Record<string, string>,
    states: Object.fromEntries(states) as Record<string, string>,
  };
}

function renamedIn(tree: TextTree, [key = '', ...rest]: readonly string[], to: string): TextTree {
  return new Map(
    [...tree].map(([name, node]) => {
      if (name !== key) return [name, node];
      if (rest.length === 0) return [to, node];
      return [name, node instanceof Map ? renamedIn(node, rest, to) : node];
    }),
  );
}

/** Writes the texts of a new step; what a translation was made from is noted. */
export function withStepTexts(files: FlowFiles, step: string, texts: StepTexts): FlowFiles {
  const languages = languagesOf(openFlow(files).root).filter((language) => texts[language] !== undefined);
  const written = languages.reduce(
    (all, language) =>
      Object.entries(texts[language] ?? {}).reduce(
        (one, [key, text]) => withText(one, language, `${step}.${key}`, text),
        all,
      ),
    files,
  );
  return languages.reduce(
    (all, language) =>
      Object.keys(texts[language] ?? {}).reduce((one, key) => noted(one, language, `${step}.${key}`), all),
    written,
  );
}

/** Copies the texts of a step, and what is noted about them. */
export function withCopiedTexts(files: FlowFiles, from: string, to: string): FlowFiles {
  const isOfStep = (key: string): boolean => key.startsWith(`${from}.`);
  const below = (key: string): string => to + key.slice(from.length);
  return Object.entries(files.texts).reduce((all, [language, file]) => {
    const keys = [...flatTexts(file)].filter(([key]) => isOfStep(key));
    const written = keys.reduce((one, [key, text]) => withText(one, language, below(key), text), all);
    return keys.reduce((one, [key]) => {
      const record = recordOf(files, language, key);
      return Object.keys(record).length === 0 ? one : withRecord(one, language, below(key), record);
    }, written);
  }, files);
}

function addAcceptedWord(
  files: FlowFiles,
  { step: id, option, language, word }: Extract<TextOperation, { do: 'addAcceptedWord' }>,
): FlowFiles {
  requireLanguage(files, language);
  const flow = openFlow(files);
  const step = stepOf(flow, id);
  const isListed = questionOf(step.value) !== 'language' || step.value.options !== undefined;
  if (!isListed || !codesOf(step.value, []).includes(option))
    throw new Refusal('no_option', { step: id, name: option });
  const plain = word.replaceAll(',', ' ').replace(/\s+/g, ' ').trim();
  if (plain === '') throw new Refusal('empty_text', { step: id });
  const key = `${id}.accept.${option}`;
  const present = textAt(treeOf(own(files.texts, language) ?? emptyTree, language), key.split('.'));
  const words = (present ?? '').split(',').flatMap((one) => one.trim() || []);
  if (words.some((one) => one.toLowerCase() === plain.toLowerCase())) return files;
  const text = present === undefined ? plain : `${present.trimEnd()}, ${plain}`;
  return noted(withText(files, language, key, text), language, key);
}

function treeOf(file: string, language: string): TextTree {
  const tree = readTree(file);
  if (tree === null) throw new Refusal('unreadable_texts', { name: language });
  return tree;
}
