import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { compileFlow } from '../../engine/definition/compile.js';
import { formatTexts } from '../../engine/definition/format/format-texts.js';
import { readUncheckedTexts } from '../../engine/definition/texts.js';
import type { Texts } from '../../engine/definition/texts.js';
import type { Graph } from '../../engine/graph.js';
import type { Revision } from '../definitions/definition-store.js';
import { flowSuffix, shown } from '../definitions/read-definitions.js';
import type { DefinitionFolders } from '../definitions/read-definitions.js';
import { nestTexts } from './nested-texts.js';

/** A file that does not hold what is live. */
export interface DifferingFile {
  readonly path: string;
  /** What it is to hold. */
  readonly content: string;
  /** What it holds was never released: to write over it would lose somebody's work. */
  readonly isUnreleased: boolean;
}

type Flow = Revision<Graph>;

/**
 * Lists the files of a flow that do not hold what is live. The flow's file is compared byte for byte, texts by what they say.
 * @param released every revision of the flow there ever was
 */
export async function differingFiles(
  folders: DefinitionFolders,
  live: Flow,
  released: readonly Flow[],
): Promise<DifferingFile[]> {
  const source = await differingSource(folders, live, released);
  const languages = Object.keys(live.texts);
  const present = new Map<string, string | null>();
  for (const language of languages)
    present.set(language, await readIfThere(pathOfTexts(folders, language, live.name)));
  const texts = languages.flatMap((language) => differingTexts(folders, live, released, language, present));
  return [...source, ...texts];
}

/** Writes files with what is live. */
export async function writeLive(files: readonly DifferingFile[]): Promise<void> {
  for (const { path, content } of files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

async function differingSource(
  { flowsDir }: DefinitionFolders,
  { name, source }: Flow,
  released: readonly Flow[],
): Promise<DifferingFile[]> {
  const path = join(flowsDir, `${name}${flowSuffix}`);
  const present = await readIfThere(path);
  if (present === source) return [];
  const isUnreleased = present !== null && !released.some((one) => one.source === present);
  return [{ path, content: source, isUnreleased }];
}

function differingTexts(
  folders: DefinitionFolders,
  live: Flow,
  released: readonly Flow[],
  language: string,
  present: ReadonlyMap<string, string | null>,
): DifferingFile[] {
  const path = pathOfTexts(folders, language, live.name);
  const file = present.get(language) ?? null;
  const texts = live.texts[language] ?? {};
  const inFile = textsIn(path, file);
  if (inFile !== null && isDeepStrictEqual(inFile, { ...texts })) return [];
  const isUnreleased =
    file !== null &&
    !released.some((one) => inFile !== null && isDeepStrictEqual({ ...one.texts[language] }, inFile));
  const others = [...present.values()].map((other) => textsIn(path, other));
  const reference = [inFile, ...others].find((one) => one !== null) ?? {};
  const content = contentOf(path, texts, Object.keys(reference), live);
  return [{ path, content, isUnreleased }];
}

function contentOf(path: string, texts: Texts, reference: readonly string[], { name, source }: Flow): string {
  const compilation = compileFlow(name, source);
  const needed = compilation.status === 'ok' ? compilation.flow.texts.map(({ key }) => key) : [];
  const nested = nestTexts(texts, reference, needed);
  const formatting = formatTexts(shown(path), nested);
  return formatting.status === 'ok' ? formatting.text : `${nested}\n`;
}

function textsIn(path: string, file: string | null): Texts | null {
  if (file === null) return null;
  const reading = readUncheckedTexts(shown(path), file);
  return reading.status === 'ok' ? { ...reading.texts } : null;
}

function pathOfTexts({ localesDir }: DefinitionFolders, language: string, name: string): string {
  return join(localesDir, language, `${name}.json`);
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
