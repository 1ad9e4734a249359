import { isDeepStrictEqual } from 'node:util';
import { compileFlow } from '../../engine/definition/compile.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { formatTexts } from '../../engine/definition/format/format-texts.js';
import { readUncheckedTexts } from '../../engine/definition/texts.js';
import type { Texts } from '../../engine/definition/texts.js';
import type { Graph } from '../../engine/graph.js';
import { nestTexts } from '../publishing/nested-texts.js';
import type { Revision } from './definition-store.js';

/** The files of a flow that are no part of a revision. */
export type SideFiles = Pick<FlowFiles, 'states' | 'chats'>;

/**
 * Writes a revision as the files that it came from. The database keeps texts without the layout and the order of their
 * file: a file of `beside` that says the same is taken as it is, and the order of its keys where it says something else.
 */
export function filesOfRevision(
  revision: Pick<Revision<Graph>, 'source' | 'texts'>,
  { states, chats }: SideFiles,
  beside: Pick<FlowFiles, 'texts'> | null = null,
): FlowFiles {
  const there = new Map(
    Object.entries(beside?.texts ?? {}).map(([language, file]) => [language, textsIn(file)]),
  );
  const needed = neededKeys(revision.source);
  const texts = Object.entries(revision.texts).map(([language, byKey]): [string, string] => {
    const own = there.get(language) ?? null;
    const file = beside?.texts[language];
    if (file !== undefined && own !== null && isDeepStrictEqual(own, { ...byKey })) return [language, file];
    const reference = [own, ...there.values()].find((one) => one !== null) ?? {};
    return [language, writeTexts(byKey, Object.keys(reference), needed)];
  });
  return { source: revision.source, texts: Object.fromEntries(texts), states, chats };
}

/** Writes texts as a file in canonical form. */
function writeTexts(texts: Texts, reference: readonly string[], needed: readonly string[]): string {
  const nested = nestTexts(texts, reference, needed);
  const formatting = formatTexts('texts.json', nested);
  return formatting.status === 'ok' ? formatting.text : `${nested}\n`;
}

/** The texts of a file; null when it cannot be read. */
export function textsIn(file: string): Texts | null {
  const reading = readUncheckedTexts('texts.json', file);
  return reading.status === 'ok' ? { ...reading.texts } : null;
}

/** What a flow needs, in the order of its conversation. */
function neededKeys(source: string): string[] {
  const compilation = compileFlow('flow.yaml', source);
  return compilation.status === 'ok' ? compilation.flow.texts.map(({ key }) => key) : [];
}
