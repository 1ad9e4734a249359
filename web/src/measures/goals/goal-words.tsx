import { useTranslation } from 'react-i18next';

import { usePlaceName } from '../filter-bar.js';
import { useFormat } from '../use-format.js';
import type { Goal } from './goals.js';

/** How far a goal is, in a sentence: "412 of 600 people registered by 31 December 2026". */
export function GoalWords({ goal }: { readonly goal: Goal }) {
  const { t } = useTranslation('dashboard');
  const { number, day } = useFormat();
  const { measure, target, until, progress } = goal;
  return t(`goals.says.${measure}`, {
    value: number(progress.value),
    target: number(target),
    until: day(until),
  });
}

/** Whom a goal is about: a programme, a place, or everybody. */
export function GoalPart({ goal }: { readonly goal: Goal }) {
  const { t } = useTranslation('dashboard');
  const { programme, day } = useFormat();
  const place = usePlaceName(goal.place ?? '');
  const parts = [
    goal.programme === null ? t('filters.allProgrammes') : programme(goal.programme),
    goal.place === null ? t('goals.everywhere') : (place ?? goal.place),
    t('goals.days', { from: day(goal.from), until: day(goal.until) }),
  ];
  return <bdi>{parts.join(' · ')}</bdi>;
}
