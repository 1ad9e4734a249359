import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useEditorState } from '../editor-store.js';
import { useShownLanguages } from '../outline/shown-languages.js';
import { titleOf } from '../outline/step-title.js';
import { wayWords } from './way-words.js';
import styles from './map.module.css';

/** The same as the map, to be read: each step, and where each of its ways leads. It is made when it is opened. */
export function MapAsList() {
  const { t } = useTranslation('phone');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={styles.list} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('map.list')}</summary>
      {isOpen && <Steps />}
    </details>
  );
}

function Steps() {
  const { t } = useTranslation('phone');
  const steps = useEditorState((state) => state.outline.steps);
  const [language = ''] = useShownLanguages();
  const known = new Set(steps.map(({ id }) => id));
  const target = (to: string | null) => {
    if (to === null) return t('map.end');
    return known.has(to) ? to : t('map.missing', { step: to });
  };
  return (
    <ol>
      {steps.map((step) => (
        <li key={step.id}>
          <strong dir="auto">{titleOf(step, language)}</strong>
          <ul>
            {step.ways.map((way) => (
              <li key={way.way} dir="auto">
                {t('map.leads', { way: wayWords(step, way, language, t), to: target(way.to) })}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
