import { useTranslation } from 'react-i18next';

import { nameIn, useDictionary } from '../../../api/dictionary.js';
import type { components } from '../../../api/schema.js';
import { StatusBadge } from '../../../components/status-badge.js';
import { fullTime } from '../../../components/relative-time.js';
import { useReasonWords } from '../reason-words.js';

/** A message with what was decided about it. */
export type Decided = components['schemas']['DecidedMessage'];

type Decision = components['schemas']['SendDecision'];

/** What kind of message it is, and what it is for. */
export function useMessageName(): (message: Decided) => string {
  const { t } = useTranslation('person');
  const dictionary = useDictionary();
  return ({ kind, purpose }) =>
    purpose === null ? t(`kinds.${kind}`) : `${t(`kinds.${kind}`)}, ${nameIn(dictionary?.purposes, purpose)}`;
}

/** What led to a message, in a sentence. */
export function useBecauseWords(): (because: string) => string {
  const { t, i18n } = useTranslation('person');
  const dictionary = useDictionary();
  return (because) => {
    const [kind = '', name = ''] = because.split(/[:/]/);
    const key = i18n.exists(`person:because.${kind}`) ? kind : 'other';
    return t(`because.${key}`, {
      name: nameIn(key === 'programme' ? dictionary?.programmes : undefined, name),
    });
  };
}

/** Whether a message may go now, and why not, or what it waits for. */
export function DecisionWords({
  decision: { status, reasons, until, instead },
}: {
  readonly decision: Decision;
}) {
  const { t, i18n } = useTranslation('person');
  const reasonWords = useReasonWords();
  const isTold = reasons.some(({ params }) => 'until' in params);
  return (
    <>
      <StatusBadge tone={tones[status]}>{t(`decisions.${status}`)}</StatusBadge>{' '}
      {instead !== null && t(`decisions.instead.${instead}`)} {reasons.map(reasonWords).join(' ')}
      {until !== null &&
        !isTold &&
        ` ${t('reasons.until', { time: fullTime(new Date(until), i18n.language) })}`}
    </>
  );
}

const tones = { allow: 'good', defer: 'warn', deny: 'bad' } as const;
