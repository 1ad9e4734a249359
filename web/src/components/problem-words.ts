import { useTranslation } from 'react-i18next';

import { Problem } from '../api/problem.js';
import { useSay } from '../i18n/say.js';
import type { Say } from '../i18n/say.js';

/** A problem in words: what happened, what to do, and the service's own sentence where it says more. */
export interface ProblemWords {
  readonly title: string;
  readonly advice: string;
  readonly detail: string | null;
}

/** Codes whose words are said well enough by ours; the service's sentence adds nothing. */
const selfExplaining = new Set([
  'offline',
  'signed_out',
  'forbidden',
  'too_many_requests',
  'locked',
  'wrong_credentials',
]);

/** Puts what was thrown into words of the reader's language. */
export function useProblemWords(): (problem: unknown) => ProblemWords {
  const { t, i18n } = useTranslation('shell');
  const say = useSay();
  return (problem) => {
    const code = problem instanceof Problem ? problem.code : 'broken';
    const known = i18n.exists(`problems.${code}.title`, { ns: 'shell' }) ? code : 'unknown';
    return {
      title: t(`problems.${known}.title`),
      advice: t(`problems.${known}.advice`),
      detail: problem instanceof Problem && !selfExplaining.has(code) ? detailOf(problem, say) : null,
    };
  };
}

function detailOf({ words, detail }: Problem, say: Say): string | null {
  return detail === null ? null : say(words, detail);
}
