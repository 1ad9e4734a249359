import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Dictionary } from '../../api/dictionary.js';
import { Section } from '../../components/section.js';
import styles from '../broadcasts.module.css';
import { RuleSwitch } from './rule-switch.js';
import type { PartProps } from './settings.js';

/** Hours after which nothing of it is sent any more, at most. */
const longestHours = 24 * 14;

/** How fast it goes, whose turn is first, and how long it makes sense. */
export function PacePart({ mine, onChange, dictionary }: PartProps & { readonly dictionary: Dictionary }) {
  const { t } = useTranslation('broadcasts');
  const { pace, expiresAfterHours } = mine;
  return (
    <Section title={t('pace.title')}>
      <div className={styles.fields}>
        <TextInput
          label={t('pace.perHour')}
          description={t('pace.perHourHint')}
          inputMode="numeric"
          maxLength={8}
          value={pace.perHour ?? ''}
          onChange={(event) =>
            onChange({ pace: { ...pace, perHour: Number(figuresIn(event.currentTarget.value)) || null } })
          }
        />
        <TextInput
          label={t('pace.expires')}
          description={t('pace.expiresHint')}
          inputMode="numeric"
          maxLength={3}
          value={expiresAfterHours === 0 ? '' : expiresAfterHours}
          onChange={(event) =>
            onChange({
              expiresAfterHours: Math.min(longestHours, Number(figuresIn(event.currentTarget.value))),
            })
          }
        />
      </div>
      <RuleSwitch
        label={t('pace.urgent')}
        title={t('pace.urgentRule')}
        text={pace.urgentFirst}
        dictionary={dictionary}
        onChange={(urgentFirst) => onChange({ pace: { ...pace, urgentFirst } })}
      />
    </Section>
  );
}

function figuresIn(text: string): string {
  return text.replaceAll(/\D/g, '');
}
