import { useTranslation } from 'react-i18next';

import { measureText } from '../../../../src/channels/segments.js';
import { cheaper, savingOf } from '../../editor/outline/swaps.js';
import type { TextRow } from '../text-row.js';
import { lengthOf } from './length.js';
import styles from './rows.module.css';

interface LengthLineProps {
  readonly id: string;
  readonly row: TextRow;
  readonly text: string;
  /** Writes the cheaper text; null where nothing can be written. */
  readonly onSwap: ((text: string) => void) | null;
}

/** How long the message is and what it costs, with the character that makes it dear and what can stand in for it. */
export function LengthLine({ id, row, text, onSwap }: LengthLineProps) {
  const { t } = useTranslation('texts');
  const length = lengthOf(row, text);
  if (length === null) return null;
  const { letters, segments, encoding, left } = length;
  const words = [
    t('length.letters', { count: letters }),
    t('length.sms', { count: segments }),
    encoding,
    ...(left === null
      ? []
      : [left < 0 ? t('length.over', { count: -left }) : t('length.left', { count: left })]),
  ];
  return (
    <div className={styles.length} data-many={(left !== null && left < 0) || undefined}>
      <span id={id}>{words.join(', ')}</span>
      <DearCharacter text={text} onSwap={onSwap} />
    </div>
  );
}

function DearCharacter({ text, onSwap }: Pick<LengthLineProps, 'text' | 'onSwap'>) {
  const { t } = useTranslation('texts');
  const { forcedBy } = measureText(text);
  if (forcedBy === undefined) return null;
  const saving = savingOf(text);
  const cheap = cheaper(text);
  const isHelped = measureText(cheap).forcedBy === undefined;
  return (
    <span className={styles.cost}>
      {saving === null
        ? t('length.dear', { character: visible(forcedBy) })
        : t('length.costs', { character: visible(forcedBy), now: saving.now, then: saving.then })}{' '}
      {isHelped && onSwap !== null && (
        <button type="button" className={styles.small} onClick={() => onSwap(cheap)}>
          {t('length.swap')}
        </button>
      )}
    </span>
  );
}

/** Shows what cannot be seen. */
function visible(character: string): string {
  return character.trim() === '' ? '␣' : character;
}
