import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import { stateSuffix } from '../translation/state-file.js';
import { definitionFiles, readIfThere, shown } from './definition-files.js';
import type { DefinitionFolders } from './definition-files.js';
import { readFlowFiles } from './read-flow-files.js';
import type { FlowFileNames, ReadFlow } from './read-flow-files.js';

/** What the name of a flow's file ends with. */
export const flowSuffix = '.flow.yaml';

/** What the name of a golden conversation's file ends with. */
const chatSuffix = '.chat';

const languageFolder = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/;

/** Reads every `<name>.flow.yaml` with its texts. */
export async function readFlows(folders: DefinitionFolders): Promise<ReadFlow[]> {
  const languages = await languagesIn(folders);
  const paths = await definitionFiles(folders.flowsDir, flowSuffix);
  return Promise.all(
    paths.map(async (path) => {
      const name = basename(path, flowSuffix);
      const files = await spokenFiles(folders, name, await readFile(path, 'utf8'), languages);
      return readFlowFiles(name, files, namesInFolders(folders, name));
    }),
  );
}

/** The names of the flows that there are files of, sorted. */
export async function flowsInFolder({ flowsDir }: DefinitionFolders): Promise<string[]> {
  return (await definitionFiles(flowsDir, flowSuffix)).map((path) => basename(path, flowSuffix));
}

/** Gives the files of a flow as the folders hold them, its golden conversations too; null when it has none. */
export async function filesOfFolder(folders: DefinitionFolders, name: string): Promise<FlowFiles | null> {
  const { source, ...files } = await presentFilesOf(folders, name);
  return source === null ? null : { source, ...files };
}

/** What there is of a flow's files; a source of null where its own file is missing. */
export async function presentFilesOf(
  folders: DefinitionFolders,
  name: string,
): Promise<Omit<FlowFiles, 'source'> & { readonly source: string | null }> {
  const source = await readIfThere(flowPath(folders, name));
  const files = await spokenFiles(folders, name, '', await languagesIn(folders));
  return { ...files, source, chats: await chatsOf(folders, name) };
}

/** The file of a flow. */
export function flowPath({ flowsDir }: DefinitionFolders, name: string): string {
  return join(flowsDir, `${name}${flowSuffix}`);
}

/** The file of one of a flow's golden conversations, by its name, such as `straight.en`. */
export function chatPath(folders: DefinitionFolders, name: string, chat: string): string {
  return join(chatsFolder(folders, name), `${chat}${chatSuffix}`);
}

/** When a flow's file was last written; null when there is none. */
export async function fileWrittenAt(folders: DefinitionFolders, name: string): Promise<Date | null> {
  try {
    return (await stat(flowPath(folders, name))).mtime;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** The folder of a flow's golden conversations. */
function chatsFolder({ flowsDir }: DefinitionFolders, name: string): string {
  return join(flowsDir, `${name}.chats`);
}

/** The file of a flow's texts in one language. */
export function textsPath({ localesDir }: DefinitionFolders, name: string, language: string): string {
  return join(localesDir, language, `${name}.json`);
}

/** The file of what is written down about those texts. */
export function statesPath({ localesDir }: DefinitionFolders, name: string, language: string): string {
  return join(localesDir, language, `${name}${stateSuffix}`);
}

function namesInFolders(folders: DefinitionFolders, name: string): FlowFileNames {
  return {
    flow: shown(flowPath(folders, name)),
    texts: (language) => shown(textsPath(folders, name, language)),
    states: (language) => shown(statesPath(folders, name, language)),
  };
}

async function spokenFiles(
  folders: DefinitionFolders,
  name: string,
  source: string,
  languages: readonly string[],
): Promise<FlowFiles> {
  const texts = await readEach(languages, (language) => textsPath(folders, name, language));
  const states = await readEach(languages, (language) => statesPath(folders, name, language));
  return { source, texts, states, chats: {} };
}

async function chatsOf(folders: DefinitionFolders, name: string): Promise<Record<string, string>> {
  const folder = chatsFolder(folders, name);
  const chats = (await namesIn(folder)).filter((file) => file.endsWith(chatSuffix));
  return readEach(
    chats.map((file) => basename(file, chatSuffix)),
    (chat) => chatPath(folders, name, chat),
  );
}

/** What is there of these files, by their keys. */
async function readEach(
  keys: readonly string[],
  pathOf: (key: string) => string,
): Promise<Record<string, string>> {
  const read = await Promise.all(keys.map(async (key) => [key, await readIfThere(pathOf(key))] as const));
  return Object.fromEntries(read.flatMap(([key, content]) => (content === null ? [] : [[key, content]])));
}

async function languagesIn({ localesDir }: DefinitionFolders): Promise<string[]> {
  return (await namesIn(localesDir)).filter((name) => languageFolder.test(name));
}

/** What a folder holds, sorted; nothing when it is not there. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
