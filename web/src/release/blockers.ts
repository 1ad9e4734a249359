import type { TFunction } from 'i18next';

import { problemCounts } from '../components/problem-counts.js';
import type { ApprovalRight } from './approval-right.js';
import type { Decisions, ReleaseView } from './release.js';
import { undecided } from './affected-people.js';
import type { Moves } from './affected-people.js';
import type { Say } from '../i18n/say.js';

/** What has to happen to the words of consent, by who is looking. */
const consentBlockers = {
  may: 'blocked.consent',
  alone: 'blocked.consent',
  own: 'blocked.ownWords',
  role: 'blocked.mayNotApprove',
} as const;

/** What keeps something from going live that somebody can decide about on the page. */
export function openDecisions(
  t: TFunction<'release'>,
  decisions: Decisions,
  { moves, isApproved, right }: { moves: Moves; isApproved: boolean; right: ApprovalRight },
): string[] {
  const people = undecided(decisions, moves).length;
  const consent = decisions.needsApproval && !isApproved;
  return [
    ...(people > 0 ? [t('blocked.people', { count: people })] : []),
    ...(consent ? [t(consentBlockers[right])] : []),
  ];
}

/** What keeps a draft from going live before anything is decided. */
export function draftBlockers(
  t: TFunction<'release'>,
  view: ReleaseView,
  { isBehind, mayPublish, say }: { isBehind: boolean; mayPublish: boolean; say: Say },
): string[] {
  const { errors, unwritten } = problemCounts(view.problems);
  return [
    ...(mayPublish ? [] : [t('blocked.forbidden')]),
    ...(isBehind ? [t('blocked.behind')] : []),
    ...(errors > 0 ? [t('blocked.errors', { count: errors })] : []),
    ...(unwritten > 0 ? [t('blocked.unwritten', { count: unwritten })] : []),
    ...(errors + unwritten === 0 && view.change === null ? [t('blocked.unreadable')] : []),
    ...(view.change?.kind === 'unchanged' ? [t('blocked.unchanged')] : []),
    ...ownReasons(view, isBehind, errors + unwritten).map(({ words, text }) => say(words, text)),
  ];
}

/** Reasons of the service that the page has no words of its own for: they come after those that it has. */
function ownReasons(view: ReleaseView, isBehind: boolean, errors: number): ReleaseView['reasons'] {
  const known =
    [isBehind, errors > 0, view.needsApproval].filter(Boolean).length + undecided(view, {}).length;
  const told = new Set(view.problems.map(({ message }) => message));
  return view.reasons.slice(known).filter(({ text }) => !told.has(text));
}
