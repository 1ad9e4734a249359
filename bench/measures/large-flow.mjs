// A flow of 300 steps in 8 languages: read, compiled and examined, as at a start and by `flows check`.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { examineFlows } from '../../dist/conversations/definitions/examine-definitions.js';
import { median } from '../figures.mjs';

const languages = ['en', 'sw', 'fr', 'am', 'ha', 'rw', 'pt', 'ar'];
const options = ['yes', 'no', 'later'];
const stepCount = 300;

/** Milliseconds for the first time in a process, and for the middle of the others. */
export async function measureLargeFlow({ rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'karibu-bench-flow-'));
  try {
    writeFlow(folder);
    const times = [];
    for (let round = 0; round < rounds + 1; round += 1) times.push(await timeOf(folder));
    return {
      steps: stepCount,
      languages: languages.length,
      firstMs: times[0],
      againMs: median(times.slice(1)),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function timeOf(folder) {
  const startedAt = performance.now();
  const { flows } = await examineFlows({
    flowsDir: join(folder, 'flows'),
    localesDir: join(folder, 'locales'),
    organisation: 'Afya Yetu',
    defaultLanguage: 'en',
    webhookHosts: [],
  });
  const durationMs = performance.now() - startedAt;
  const [flow] = flows;
  if (flow?.status !== 'ok') throw new Error(JSON.stringify(flow?.problems?.slice(0, 3)));
  return durationMs;
}

function writeFlow(folder) {
  const consent = { id: 'consent', ask: 'consent', purpose: 'messages', no: 'last' };
  const steps = [consent, ...stepsBetween(), { id: 'last', end: 'text' }];
  const flow = {
    flow: 'large',
    format: 1,
    languages,
    max_segments: 3,
    start: { keywords: ['large'] },
    steps,
  };
  write(join(folder, 'flows/large.flow.yaml'), stringify(flow, { aliasDuplicateObjects: false }));
  for (const language of languages) {
    const texts = Object.fromEntries(steps.map((step) => [step.id, textsOf(step, language)]));
    write(join(folder, `locales/${language}/large.json`), JSON.stringify(texts, null, 2));
    if (language !== 'en') write(join(folder, `locales/${language}/large.state.json`), stateOf(steps));
  }
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
