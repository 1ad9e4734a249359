import { isDeepStrictEqual } from 'node:util';
import type { Graph } from '../../engine/graph.js';
import type { DefinitionTexts, Revision } from '../definitions/definition-store.js';
import { languagesOfOtherConsent } from './consent-words.js';
import { questionOf } from './step-changes.js';
import type { StepChanges } from './step-changes.js';
import { sentence } from '../../platform/sentence.js';
import type { Filling, Sentence } from '../../platform/sentence.js';

type Flow = Revision<Graph>;

/** Keys that are listed by name; beyond, only their number is told. */
const mostNamed = 5;

/** What differs between two revisions, in plain words. */
export function factsOf(live: Flow, next: Flow, steps: StepChanges): Sentence[] {
  const facts = [
    ...consentFacts(live, next),
    ...stepFacts(live.compiled, next.compiled, steps),
    ...headFacts(live.compiled, next.compiled),
    ...textFacts(live.texts, next.texts),
  ];
  if (facts.length > 0) return facts;
  if (live.source !== next.source)
    return [sentence('audit:told.comments')`only comments or the layout of the file changed`];
  return [
    sentence(
      'audit:told.compiled',
    )`the files are the same; this version of the service compiles them otherwise`,
  ];
}

function consentFacts(live: Flow, next: Flow): Sentence[] {
  const languages = languagesOfOtherConsent(live, next);
  return languages.length === 0
    ? []
    : [sentence('audit:told.consent')`consent wording changed in ${{ languages: listed(languages) }}`];
}

function stepFacts(live: Graph, next: Graph, steps: StepChanges): Sentence[] {
  const answered = (step: string): Sentence => {
    const name = steps.renamed.get(step) ?? step;
    const [before, after] = [questionOf(live, step), questionOf(next, name)];
    if (after === undefined)
      return sentence('audit:told.asks_nothing')`step ${{ step }} no longer asks anything`;
    if (before?.kind !== after.kind)
      return sentence(
        'audit:told.asks_other',
      )`step ${{ step }} asks ${{ after: after.kind }} instead of ${{ before: before?.kind ?? '-' }}`;
    const gone = before.options.filter((code) => !after.options.includes(code)).map((code) => `-${code}`);
    const more = after.options.filter((code) => !before.options.includes(code)).map((code) => `+${code}`);
    return sentence(
      'audit:told.options',
    )`options of step ${{ step }} changed: ${{ codes: [...gone, ...more].join(' ') }}`;
  };
  const { added, removed, renamed, answers, other } = steps;
  return [
    ...(removed.length === 0 ? [] : [stepsRemoved(removed)]),
    ...[...renamed].map(
      ([from, to]) => sentence('audit:told.renamed')`step ${{ from }} is now called ${{ to }}`,
    ),
    ...(added.length === 0 ? [] : [stepsAdded(added)]),
    ...answers.map(answered),
    ...(other.length === 0
      ? []
      : [
          sentence(
            'audit:told.other',
          )`what happens or where it leads changed at: ${{ steps: listed(other) }}`,
        ]),
  ];
}

function headFacts(live: Graph, next: Graph): Sentence[] {
  const facts: Sentence[] = [];
  const words = ({ keywords }: Graph): string => keywords.map(({ word }) => word).join(', ') || '–';
  if (!isDeepStrictEqual(live.keywords, next.keywords))
    facts.push(
      sentence(
        'audit:told.keywords',
      )`keywords: ${{ after: words(next) }} (before: ${{ before: words(live) }})`,
    );
  if (live.rest !== next.rest)
    facts.push(
      sentence('audit:told.rest')`what follows the keyword now answers: ${{ step: next.rest ?? '–' }}`,
    );
  if (live.entry !== next.entry)
    facts.push(sentence('audit:told.entry')`it now begins with ${{ step: next.entry }}`);
  if (live.purpose !== next.purpose)
    facts.push(sentence('audit:told.purpose')`its purpose is now ${{ purpose: next.purpose ?? '–' }}`);
  if (!isDeepStrictEqual(live.languages, next.languages))
    facts.push(
      sentence(
        'audit:told.languages',
      )`its languages are now ${{ languages: { joined: 'comma', of: next.languages } }}`,
    );
  if (live.expiresAfterMinutes !== next.expiresAfterMinutes)
    facts.push(
      sentence(
        'audit:told.expires',
      )`an unanswered question now stays open for ${{ minutes: next.expiresAfterMinutes }} minutes`,
    );
  return facts;
}

function textFacts(live: DefinitionTexts, next: DefinitionTexts): Sentence[] {
  const languages = [...new Set([...Object.keys(next), ...Object.keys(live)])];
  return languages.flatMap((language) => {
    const [before, after] = [live[language] ?? {}, next[language] ?? {}];
    const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
    const changed = keys.filter((key) => before[key] !== after[key]);
    return changed.length === 0 ? [] : [textsChanged(changed, language)];
  });
}

function stepsRemoved(names: readonly string[]): Sentence {
  const steps = listed(names);
  return names.length === 1
    ? sentence('audit:told.step_removed')`1 step removed: ${{ steps }}`
    : sentence('audit:told.steps_removed')`${{ number: names.length }} steps removed: ${{ steps }}`;
}

function stepsAdded(names: readonly string[]): Sentence {
  const steps = listed(names);
  return names.length === 1
    ? sentence('audit:told.step_added')`1 step added: ${{ steps }}`
    : sentence('audit:told.steps_added')`${{ number: names.length }} steps added: ${{ steps }}`;
}

function textsChanged(keys: readonly string[], language: string): Sentence {
  const texts = listed(keys);
  return keys.length === 1
    ? sentence('audit:told.text_changed')`1 text changed in ${{ language }}: ${{ texts }}`
    : sentence(
        'audit:told.texts_changed',
      )`${{ number: keys.length }} texts changed in ${{ language }}: ${{ texts }}`;
}

function listed(names: readonly string[]): Filling {
  const more = names.length - mostNamed;
  const first = { joined: 'comma', of: names.slice(0, mostNamed) } as const;
  return more > 0 ? sentence('audit:told.more')`${{ names: first }} and ${{ more }} more` : first;
}
