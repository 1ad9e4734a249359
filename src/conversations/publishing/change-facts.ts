import { isDeepStrictEqual } from 'node:util';
import type { Graph } from '../../engine/graph.js';
import type { DefinitionTexts, Revision } from '../definitions/definition-store.js';
import { languagesOfOtherConsent } from './consent-words.js';
import { questionOf } from './step-changes.js';
import type { StepChanges } from './step-changes.js';

type Flow = Revision<Graph>;

/** Keys that are listed by name; beyond, only their number is told. */
const mostNamed = 5;

/** What differs between two revisions, in plain words. */
export function factsOf(live: Flow, next: Flow, steps: StepChanges): string[] {
  const facts = [
    ...consentFacts(live, next),
    ...stepFacts(live.compiled, next.compiled, steps),
    ...headFacts(live.compiled, next.compiled),
    ...textFacts(live.texts, next.texts),
  ];
  if (facts.length > 0) return facts;
  if (live.source !== next.source) return ['only comments or the layout of the file changed'];
  return ['the files are the same; this version of the service compiles them otherwise'];
}

function consentFacts(live: Flow, next: Flow): string[] {
  const languages = languagesOfOtherConsent(live, next);
  return languages.length === 0 ? [] : [`consent wording changed in ${listed(languages)}`];
}

function stepFacts(live: Graph, next: Graph, steps: StepChanges): string[] {
  const answered = (step: string): string => {
    const name = steps.renamed.get(step) ?? step;
    const [before, after] = [questionOf(live, step), questionOf(next, name)];
    if (after === undefined) return `step ${step} no longer asks anything`;
    if (before?.kind !== after.kind)
      return `step ${step} asks ${after.kind} instead of ${before?.kind ?? '-'}`;
    const gone = before.options.filter((code) => !after.options.includes(code)).map((code) => `-${code}`);
    const more = after.options.filter((code) => !before.options.includes(code)).map((code) => `+${code}`);
    return `options of step ${step} changed: ${[...gone, ...more].join(' ')}`;
  };
  const { added, removed, renamed, answers, other } = steps;
  return [
    ...(removed.length === 0 ? [] : [`${counted(removed.length, 'step')} removed: ${listed(removed)}`]),
    ...[...renamed].map(([from, to]) => `step ${from} is now called ${to}`),
    ...(added.length === 0 ? [] : [`${counted(added.length, 'step')} added: ${listed(added)}`]),
    ...answers.map(answered),
    ...(other.length === 0 ? [] : [`what happens or where it leads changed at: ${listed(other)}`]),
  ];
}

function headFacts(live: Graph, next: Graph): string[] {
  const facts: string[] = [];
  const words = ({ keywords }: Graph): string[] => keywords.map(({ word }) => word);
  if (!isDeepStrictEqual(live.keywords, next.keywords))
    facts.push(`keywords: ${words(next).join(', ') || 'none'} (before: ${words(live).join(', ') || 'none'})`);
  if (live.rest !== next.rest) facts.push(`what follows the keyword now answers: ${next.rest ?? 'nothing'}`);
  if (live.entry !== next.entry) facts.push(`it now begins with ${next.entry}`);
  if (live.purpose !== next.purpose) facts.push(`its purpose is now ${next.purpose ?? 'none'}`);
  if (!isDeepStrictEqual(live.languages, next.languages))
    facts.push(`its languages are now ${next.languages.join(', ')}`);
  if (live.expiresAfterMinutes !== next.expiresAfterMinutes)
    facts.push(`an unanswered question now stays open for ${next.expiresAfterMinutes} minutes`);
  return facts;
}

function textFacts(live: DefinitionTexts, next: DefinitionTexts): string[] {
  const languages = [...new Set([...Object.keys(next), ...Object.keys(live)])];
  return languages.flatMap((language) => {
    const [before, after] = [live[language] ?? {}, next[language] ?? {}];
    const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
    const changed = keys.filter((key) => before[key] !== after[key]);
    return changed.length === 0
      ? []
      : [`${counted(changed.length, 'text')} changed in ${language}: ${listed(changed)}`];
  });
}

function listed(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return names.slice(0, mostNamed).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
