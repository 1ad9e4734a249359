// A flow of 300 steps in 8 languages, as the files that it is made of.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

export const largeFlowName = 'large';
export const languages = ['en', 'sw', 'fr', 'am', 'ha', 'rw', 'pt', 'ar'];
export const stepCount = 300;
const options = ['yes', 'no', 'later'];

/** The files as the studio's API takes them. */
export function largeFlowFiles() {
  const consent = { id: 'consent', ask: 'consent', purpose: 'messages', no: 'last' };
  const steps = [consent, ...stepsBetween(), { id: 'last', end: 'text' }];
  const flow = {
    flow: largeFlowName,
    format: 1,
    languages,
    max_segments: 3,
    start: { keywords: [largeFlowName] },
    steps,
  };
  const texts = (language) => Object.fromEntries(steps.map((step) => [step.id, textsOf(step, language)]));
  const translated = languages.filter((language) => language !== 'en');
  return {
    source: stringify(flow, { aliasDuplicateObjects: false }),
    texts: byLanguage(languages, (language) => `${JSON.stringify(texts(language), null, 2)}\n`),
    states: byLanguage(translated, () => stateOf(steps)),
    chats: {},
  };
}

/** Writes the files where a service looks for them: `flows/` and `locales/` of a folder. */
export function writeLargeFlow(folder) {
  const { source, texts, states } = largeFlowFiles();
  write(join(folder, `flows/${largeFlowName}.flow.yaml`), source);
  for (const [language, content] of Object.entries(texts))
    write(join(folder, `locales/${language}/${largeFlowName}.json`), content);
  for (const [language, content] of Object.entries(states))
    write(join(folder, `locales/${language}/${largeFlowName}.state.json`), content);
}

function byLanguage(of, contentOf) {
  return Object.fromEntries(of.map((language) => [language, contentOf(language)]));
}

/** Questions of three kinds, conditions on them, and texts. */
function stepsBetween() {
  return Array.from({ length: stepCount - 2 }, (_, index) => {
    const id = `step_${index}`;
    if (index % 5 === 0) return { id, ask: 'choice', options };
    if (index % 5 === 1) return { id, ask: 'text', save: `person.field_${index}` };
    if (index % 5 === 2) return { id, branch: [{ when: `person.field_${index - 1} != null`, go: 'last' }] };
    if (index % 5 === 3) return { id, ask: 'date', between: ['today', 'today + 9 weeks'], unknown: 'last' };
    return { id, say: 'text' };
  });
}

function textsOf(step, language) {
  const text = `This is the text of ${step.id} in ${language}, of a usual length for one SMS.`;
  if (step.say !== undefined || step.end !== undefined) return { text };
  if (step.ask === undefined) return undefined;
  const asking = { text, retry: `${text} Once more.`, help: `${text} Simply.` };
  if (step.ask !== 'choice' && step.ask !== 'consent') return asking;
  const codes = step.options ?? ['yes', 'no', 'more'];
  const labels = Object.fromEntries(codes.map((code) => [code, `${code} (${language})`]));
  return { ...asking, more: step.ask === 'consent' ? text : undefined, options: labels };
}

/** What the texts were translated from, so that nobody complains of them. */
function stateOf(steps) {
  const keys = steps.flatMap((step) => leavesOf(textsOf(step, 'en') ?? {}, [step.id]));
  const source = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);
  return JSON.stringify(
    Object.fromEntries(keys.map(([key, text]) => [key, { source: source(text) }])),
    null,
    2,
  );
}

function leavesOf(tree, below) {
  return Object.entries(tree).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const path = [...below, key];
    return typeof value === 'string' ? [[path.join('.'), value]] : leavesOf(value, path);
  });
}

function write(path, content) {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
}
