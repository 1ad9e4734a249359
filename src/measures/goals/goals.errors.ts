import { DomainError } from '../../platform/domain-error.js';
import { versionConflict } from '../../platform/http/versioned.js';
import { sentence } from '../../platform/sentence.js';

/** There is no goal by that id. */
export function noSuchGoal(): DomainError {
  return new DomainError('not_found', sentence('measures:no_goal')`There is no such goal.`);
}

/** Somebody was faster. */
export function goalChanged(current: unknown): DomainError {
  return versionConflict(
    sentence('measures:goal_changed')`Somebody has changed this goal since you opened it.`,
    current,
  );
}

/** A goal is about people whom whoever writes it does not see. */
export function goalOutside(): DomainError {
  const said = sentence(
    'measures:goal_outside',
  )`You may set goals for your own places and programmes: choose one of them.`;
  return new DomainError('forbidden', said);
}

/** A goal names something that there is not. */
export function unknownInGoal(path: 'programme' | 'place', name: string): DomainError {
  const said =
    path === 'programme'
      ? sentence('measures:goal_no_programme')`There is no programme "${{ name }}".`
      : sentence('measures:goal_no_place')`There is no place "${{ name }}".`;
  return new DomainError('malformed', said, { errors: [{ path, message: said.text, words: said.words }] });
}

/** A goal ends before it begins. */
export function goalEndsBefore(): DomainError {
  const said = sentence('measures:goal_days')`A goal ends on the day on which it begins, or later.`;
  return new DomainError('malformed', said, {
    errors: [{ path: 'until', message: said.text, words: said.words }],
  });
}
