import { useTranslation } from 'react-i18next';

import { nameIn, useDictionary } from '../../../api/dictionary.js';
import styles from '../programmes/programmes.module.css';
import { useProgrammeName } from '../../../programmes/programme.js';
import { useLengths } from '../../../programmes/use-lengths.js';
import type { ForeseenLifeEvent } from './life-events.js';
import { useNamesInRow } from './use-names-in-row.js';

/** What will happen when it is recorded, said before it is. */
export function WhatFollows({ foreseen }: { readonly foreseen: ForeseenLifeEvent }) {
  const { t } = useTranslation('programmes');
  const dictionary = useDictionary();
  const { length } = useLengths();
  const inRow = useNamesInRow();
  const programmeName = useProgrammeName();
  const { kind, programmes, purposes, offer, priority } = foreseen;
  const names = inRow(programmes.map(programmeName));
  const about = inRow(purposes.map((code) => nameIn(dictionary?.purposes, code)));
  return (
    <div className={styles.follows}>
      <h3>{t('life.follows')}</h3>
      <ul>
        {kind === 'death' ? (
          <li>{t('life.all')}</li>
        ) : (
          <>
            <li>
              {programmes.length === 0
                ? t('life.endsNone')
                : t('life.ends', { count: programmes.length, names })}
            </li>
            {purposes.length > 0 && (
              <li>
                <strong>{t('life.stops', { count: purposes.length, names: about })}</strong>
              </li>
            )}
          </>
        )}
        <li>{t('life.waiting')}</li>
        {offer !== null && <li>{t('life.offer', { length: length(offer.afterDays, 'day') })}</li>}
        {offer === null && kind === 'loss' && <li>{t('life.noOffer')}</li>}
        {priority === 'none' ? (
          <li>{t('life.nobodyTold')}</li>
        ) : (
          <>
            <li>{t(`life.priority.${priority}`)}</li>
            <li>{t('life.told')}</li>
          </>
        )}
      </ul>
    </div>
  );
}
