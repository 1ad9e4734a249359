import { textsIn } from '../../conversations/definitions/revision-files.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { parseFlow } from '../../engine/definition/edit/parsed-flow.js';
import { questionOf } from '../../engine/definition/edit/step-shapes.js';

/** Each word that the consent questions of a flow show, by its purpose, its language and its key. */
export type ConsentWords = ReadonlyMap<string, string>;

/** One save of a draft: the account that made it, and the words from then on; null where they could not be read. */
export interface WordedSave {
  readonly by: string;
  readonly words: ConsentWords | null;
}

/**
 * The accounts whose saves made the words of consent what they are now, where they differ from what the draft was begun from.
 * Words that somebody changed and that are as they were before do not count. Where a save cannot be read, whoever made it
 * counts with whoever made it readable again: it is not known which of the two wrote the words.
 * @param saves the oldest first
 */
export function consentAuthors(begun: ConsentWords, saves: readonly WordedSave[]): Set<string> {
  const authors = new Map<string, Set<string>>();
  let before = begun;
  let unread: string[] = [];
  for (const { by, words } of saves) {
    if (words === null) {
      unread.push(by);
      continue;
    }
    for (const key of differing(before, words))
      authors.set(key, new Set([...(authors.get(key) ?? []), ...unread, by]));
    before = words;
    unread = [];
  }
  return new Set(differing(begun, before).flatMap((key) => [...(authors.get(key) ?? [])]));
}

/** Reads the words of consent in files; null where they cannot be read. Words that are only understood (`accept`) are shown to nobody. */
export function consentWordsIn({ source, texts }: FlowFiles): ConsentWords | null {
  const reading = parseFlow(source);
  if (reading.status === 'unreadable') return null;
  const purposes = new Map(
    reading.flow.steps
      .filter(({ value }) => questionOf(value) === 'consent')
      .map(({ id, value }) => [id, typeof value.purpose === 'string' ? value.purpose : '']),
  );
  const words = new Map<string, string>();
  for (const [language, file] of Object.entries(texts)) {
    const read = textsIn(file);
    if (read === null) return null;
    for (const [key, text] of Object.entries(read)) {
      const [step = '', part] = key.split('.');
      const purpose = purposes.get(step);
      if (purpose !== undefined && part !== 'accept') words.set(`${purpose} ${language} ${key}`, text);
    }
  }
  return words;
}

function differing(one: ConsentWords, other: ConsentWords): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key));
}
