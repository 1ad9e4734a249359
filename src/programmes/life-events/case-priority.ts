import type { LifeEventKind, LifeEventRule } from '../../people/dictionary/life-events.schemas.js';

/** A human looks after a loss within the hour, after a death the same day. */
const usual = { loss: 'urgent', death: 'high', moved: 'none', left_school: 'none' } as const;

/** How soon a human looks after what happened. */
export type CasePriority = NonNullable<LifeEventRule['case']>;

/** How soon a human looks after what happened, as the dictionary says it or as is usual for its kind. */
export function casePriority(kind: LifeEventKind, rule: LifeEventRule): CasePriority {
  return rule.case ?? usual[kind];
}
