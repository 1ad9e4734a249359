import { requireLanguage } from './apply-texts.js';
import { withField } from './field-path.js';
import { own } from './flow-files.js';
import type { FlowFiles } from './flow-files.js';
import { aboutPlace } from './about.js';
import type { HeadOperation } from './operations.js';
import { Refusal } from './refusal.js';
import { headKeys } from './step-shapes.js';
import { emptyTree } from './text-tree.js';
import { languagesOf, openFlow, requireTarget, withHead, withSource } from './workbench.js';

const languageCode = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/;

/** Does a change of what stands above the steps. @throws Refusal */
export function applyToHead(files: FlowFiles, operation: HeadOperation): FlowFiles {
  switch (operation.do) {
    case 'setHead':
      return setHead(files, operation);
    case 'setAbout':
      return setAbout(files, operation.about);
    case 'addLanguage':
      return addLanguage(files, operation);
    case 'removeLanguage':
      return removeLanguage(files, operation.language);
  }
}

function setHead(files: FlowFiles, { path, value }: Extract<HeadOperation, { do: 'setHead' }>): FlowFiles {
  const [key] = path;
  const name = path.join('.');
  if (typeof key !== 'string' || !headKeys.includes(key)) throw new Refusal('no_field', { name });
  // Languages come and go with their texts; the others are what the file is.
  const isFixed = ['flow', 'format', 'steps', 'languages'].includes(key);
  if (isFixed) throw new Refusal('fixed_field', { name });
  const namesStep = name === 'start.rest' || name.startsWith('start.commands.');
  if (namesStep && typeof value === 'string') requireTarget(openFlow(files), value);
  return withHead(files, (head) => withField(head, path, value ?? undefined));
}

function setAbout(files: FlowFiles, about: string): FlowFiles {
  const { source } = openFlow(files);
  const { start, end } = aboutPlace(source);
  const lines = about.split('\n').map((line) => line.replace(/\p{Cc}/gu, ' ').trim());
  const text = lines.flatMap((line) => (line === '' ? [] : [`# ${line}\n`])).join('');
  return withSource(files, source.slice(0, start) + text + source.slice(end));
}

function addLanguage(
  files: FlowFiles,
  { language, from }: Extract<HeadOperation, { do: 'addLanguage' }>,
): FlowFiles {
  const languages = languagesOf(openFlow(files).root);
  if (!languageCode.test(language)) throw new Refusal('bad_name', { name: language });
  if (languages.includes(language)) throw new Refusal('language_taken', { name: language });
  requireLanguage(files, from);
  const spoken = withHead(files, (head) => ({ ...head, languages: [...languages, language] }));
  const texts = own(files.texts, language) ?? own(files.texts, from) ?? emptyTree;
  return { ...spoken, texts: { ...spoken.texts, [language]: texts } };
}

function removeLanguage(files: FlowFiles, language: string): FlowFiles {
  requireLanguage(files, language);
  const { root } = openFlow(files);
  const languages = languagesOf(root).filter((one) => one !== language);
  if (languages.length === 0) throw new Refusal('last_language', { name: language });
  const spoken = withHead(files, (head) =>
    withField({ ...head, languages }, ['start', 'keywords', language], undefined),
  );
  return {
    source: spoken.source,
    texts: withoutKey(files.texts, (key) => key === language),
    states: withoutKey(files.states, (key) => key === language),
    chats: withoutKey(files.chats, (name) => name.endsWith(`.${language}`)),
  };
}

function withoutKey(
  map: Readonly<Record<string, string>>,
  isGone: (key: string) => boolean,
): Record<string, string> {
  return Object.fromEntries(Object.entries(map).filter(([key]) => !isGone(key)));
}
