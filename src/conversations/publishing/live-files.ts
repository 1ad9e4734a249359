import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import type { Graph } from '../../engine/graph.js';
import type { DefinitionFolders } from '../definitions/definition-files.js';
import type { Revision } from '../definitions/definition-store.js';
import { chatPath, flowPath, presentFilesOf, statesPath, textsPath } from '../definitions/flow-folders.js';
import { filesOfRevision, textsIn } from '../definitions/revision-files.js';
import type { NamedFile } from '../definitions/known-files.js';
import type { SideFiles } from '../definitions/revision-files.js';

/** A file that does not hold what is live. */
export interface DifferingFile {
  readonly path: string;
  /** What it is to hold; null when it is not to be there. */
  readonly content: string | null;
  /** What it holds was never released: to write over it would lose somebody's work. */
  readonly isUnreleased: boolean;
}

/** What is live of a flow, and what was before. */
export interface LiveContent {
  readonly revision: Revision<Graph>;
  /** Golden conversations and states of translations that were made in the console; null: the folders have them. */
  readonly side: SideFiles | null;
  /** Whether a file in the folders holds what the console has known. */
  readonly isKnown: (kind: NamedFile['kind'], name: string, content: string) => boolean;
  /** Every revision of the flow there ever was. */
  readonly released: readonly Revision<Graph>[];
}

type PresentFiles = Awaited<ReturnType<typeof presentFilesOf>>;

/**
 * Lists the files of a flow that do not hold what is live. The flow's file is compared byte for byte, texts by what they say.
 */
export async function differingFiles(
  folders: DefinitionFolders,
  live: LiveContent,
): Promise<DifferingFile[]> {
  const { name } = live.revision;
  const present = await presentFilesOf(folders, name);
  const wanted = filesOfRevision(live.revision, live.side ?? present, present);
  return [
    ...differingSource(folders, live, present),
    ...Object.entries(wanted.texts).flatMap(([language, content]) => {
      const before = present.texts[language] ?? null;
      const path = textsPath(folders, name, language);
      return content === before
        ? []
        : [{ path, content, isUnreleased: isUnreleased(before, language, live) }];
    }),
    ...(live.side === null ? [] : differingSide(folders, live, present, wanted)),
  ];
}

/** Writes files with what is live. */
export async function writeLive(files: readonly DifferingFile[]): Promise<void> {
  for (const { path, content } of files) {
    if (content === null) {
      await rm(path);
      continue;
    }
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

function differingSource(
  folders: DefinitionFolders,
  { revision: { name, source }, released, isKnown }: LiveContent,
  present: PresentFiles,
): DifferingFile[] {
  if (present.source === source) return [];
  const isUnreleased =
    present.source !== null &&
    !released.some((one) => one.source === present.source) &&
    !isKnown('source', '', present.source);
  return [{ path: flowPath(folders, name), content: source, isUnreleased }];
}

function isUnreleased(file: string | null, language: string, { released, isKnown }: LiveContent): boolean {
  if (file === null || isKnown('text', language, file)) return false;
  const texts = textsIn(file);
  return (
    texts === null || !released.some((one) => isDeepStrictEqual({ ...one.texts[language] }, { ...texts }))
  );
}

function differingSide(
  folders: DefinitionFolders,
  live: LiveContent,
  present: PresentFiles,
  wanted: FlowFiles,
): DifferingFile[] {
  const { name } = live.revision;
  return [
    ...differing('state', present.states, wanted.states, live).map((file) => ({
      ...file,
      path: statesPath(folders, name, file.name),
    })),
    ...differing('chat', present.chats, wanted.chats, live).map((file) => ({
      ...file,
      path: chatPath(folders, name, file.name),
    })),
  ].map(({ path, content, isUnreleased }) => ({ path, content, isUnreleased }));
}

/** A file that the console does not have is removed where it once had it; one that it never knew is left alone. */
function differing(
  kind: 'chat' | 'state',
  present: Readonly<Record<string, string>>,
  wanted: Readonly<Record<string, string>>,
  live: LiveContent,
): { name: string; content: string | null; isUnreleased: boolean }[] {
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(present)])];
  return names.flatMap((name) => {
    const [before, content] = [present[name] ?? null, wanted[name] ?? null];
    if (before === content) return [];
    const isStrange = before !== null && !live.isKnown(kind, name, before);
    return content === null && isStrange ? [] : [{ name, content, isUnreleased: isStrange }];
  });
}
