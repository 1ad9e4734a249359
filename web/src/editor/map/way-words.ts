import type { TFunction } from 'i18next';

import type { OutlineStep, OutlineWay } from '../../../../src/engine/definition/edit/outline.js';

/** Names a way out of a step in a word or two: the answer as she sees it, the condition, or what happens to those who do not answer. */
export function wayWords(
  step: OutlineStep,
  way: OutlineWay,
  language: string,
  t: TFunction<'phone'>,
): string {
  const [kind = '', code = ''] = way.way.split('.');
  if (kind === 'case') return way.label ?? '';
  const option = step.options.find((one) => one.code === (kind === 'answer' ? code : way.way));
  const label = option?.labels[language] ?? Object.values(option?.labels ?? {})[0];
  if (label !== undefined) return label;
  return kind === 'answer' ? code : t(`map.way.${kind}`);
}
