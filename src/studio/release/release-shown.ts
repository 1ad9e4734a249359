import type { GoodFlow } from '../../conversations/definitions/read-flow-files.js';
import { consentWordsByLanguage } from '../../conversations/publishing/consent-words.js';
import type { WordedFlow } from '../../conversations/publishing/consent-words.js';
import type { Standing } from '../../conversations/publishing/publishing.service.js';
import { toldChanges } from '../drafts/change-sentences.js';
import type { FlowFiles } from '../../engine/definition/edit/flow-files.js';
import type { ReleaseView } from './release.schemas.js';
import { textOf } from '../../platform/sentence.js';

/** Characters of a step's text that name it. */
const titleLength = 80;

/** Shows how something differs from what is live. */
export function shownChange({ change }: Pick<Standing, 'change'>): NonNullable<ReleaseView['change']> {
  const { kind, facts, touched, renames, isConsentChanged } = change;
  return {
    kind,
    facts: facts.map(textOf),
    touched: touched.map((one) => ({ ...one, isAskedWhere: one.waiting > 0 })),
    renames: { ...renames },
    isConsentChanged,
  };
}

/** Where people can be moved to: a step that says or asks something when they come to it. */
export function destinationsIn({ revision }: Pick<GoodFlow, 'revision'>): ReleaseView['destinations'] {
  const { nodes, languages } = revision.compiled;
  const texts = revision.texts[languages[0] ?? ''] ?? {};
  return Object.values(nodes)
    .filter(({ id, step, wait }) => id === step && (wait === null || wait.kind === 'answer'))
    .map(({ step }) => ({ step, title: (texts[`${step}.text`] ?? step).slice(0, titleLength) }));
}

/** The words of consent that are others than those that are live. */
export function changedWords(live: WordedFlow | null, next: WordedFlow): ReleaseView['consentWords'] {
  const before = live === null ? new Map<string, string>() : consentWordsByLanguage(live);
  const after = consentWordsByLanguage(next);
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((language) => ({
      language,
      before: before.get(language) ?? null,
      after: after.get(language) ?? null,
    }))
    .filter((words) => words.before !== words.after);
}

/** Says as facts how files differ from those that are live; none for a flow that was never live. */
export function shownFacts(before: FlowFiles | null, after: FlowFiles): ReleaseView['changes'] {
  return toldChanges(before, after).facts.map(({ code, params }) => ({ code, params: { ...params } }));
}
