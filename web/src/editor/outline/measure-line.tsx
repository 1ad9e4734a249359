import { useTranslation } from 'react-i18next';

import { measureText } from '../../../../src/channels/segments.js';
import { cheaper, savingOf } from './swaps.js';
import styles from './text-field.module.css';

interface MeasureLineProps {
  readonly id: string;
  readonly text: string;
  readonly onSwap: ((text: string) => void) | null;
}

/** How long a text is and what it costs, with what would make it cheaper. */
export function MeasureLine({ id, text, onSwap }: MeasureLineProps) {
  const { t } = useTranslation('editor');
  const { segments, encoding, forcedBy } = measureText(text);
  const saving = savingOf(text);
  const characters = t('measure.characters', { count: Array.from(text).length });
  return (
    <div className={styles.measure} data-many={segments > 1 || undefined}>
      <span id={id}>{`${characters}, ${t('measure.sms', { count: segments })}, ${encoding}`}</span>
      {saving !== null && (
        <span className={styles.cost}>
          {t('measure.costs', { character: visible(saving.character), now: saving.now, then: saving.then })}{' '}
          {onSwap !== null && (
            <button type="button" className={styles.swap} onClick={() => onSwap(cheaper(text))}>
              {t('measure.swap', { swap: visible(saving.swap) })}
            </button>
          )}
        </span>
      )}
      {saving === null && forcedBy !== undefined && segments > 1 && (
        <span className={styles.cost}>{t('measure.dear', { character: visible(forcedBy) })}</span>
      )}
    </div>
  );
}

/** Shows what cannot be seen. */
function visible(character: string): string {
  return character.trim() === '' ? '␣' : character;
}
