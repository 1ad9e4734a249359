import type { TFunction } from 'i18next';

import type { Decisions, ReleaseView } from './release.js';
import { undecided } from './affected-people.js';
import type { Moves } from './affected-people.js';

/** What keeps something from going live that somebody can decide about on the page. */
export function openDecisions(
  t: TFunction<'release'>,
  decisions: Decisions,
  { moves, isApproved, mayApprove }: { moves: Moves; isApproved: boolean; mayApprove: boolean },
): string[] {
  const people = undecided(decisions, moves).length;
  const consent = decisions.needsApproval && !isApproved;
  return [
    ...(people > 0 ? [t('blocked.people', { count: people })] : []),
    ...(consent ? [t(mayApprove ? 'blocked.consent' : 'blocked.mayNotApprove')] : []),
  ];
}

/** What keeps a draft from going live before anything is decided. */
export function draftBlockers(
  t: TFunction<'release'>,
  view: ReleaseView,
  { isBehind, mayPublish }: { isBehind: boolean; mayPublish: boolean },
): string[] {
  const errors = view.problems.filter(({ severity }) => severity === 'error').length;
  return [
    ...(mayPublish ? [] : [t('blocked.forbidden')]),
    ...(isBehind ? [t('blocked.behind')] : []),
    ...(errors > 0 ? [t('blocked.errors', { count: errors })] : []),
    ...(errors === 0 && view.change === null ? [t('blocked.unreadable')] : []),
    ...(view.change?.kind === 'unchanged' ? [t('blocked.unchanged')] : []),
    ...ownReasons(view, isBehind, errors),
  ];
}

/** Reasons of the service that the page has no words of its own for: they come after those that it has. */
function ownReasons(view: ReleaseView, isBehind: boolean, errors: number): string[] {
  const known =
    [isBehind, errors > 0, view.needsApproval].filter(Boolean).length + undecided(view, {}).length;
  const told = new Set(view.problems.map(({ message }) => message));
  return view.reasons.slice(known).filter((reason) => !told.has(reason));
}
