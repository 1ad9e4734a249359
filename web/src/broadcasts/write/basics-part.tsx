import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Dictionary } from '../../api/dictionary.js';
import { useSession } from '../../api/session.js';
import { capitalised } from '../../components/capitalised.js';
import { Section } from '../../components/section.js';
import styles from '../broadcasts.module.css';
import type { PartProps, Settings } from './settings.js';

const kinds = ['broadcast', 'permission_request', 'emergency'] as const;

/** What it is called, what it is for, and which consent it needs. */
export function BasicsPart({ mine, onChange, dictionary }: PartProps & { readonly dictionary: Dictionary }) {
  const { t, i18n } = useTranslation('broadcasts');
  const { may } = useSession();
  const offered = kinds.filter(
    (kind) => kind !== 'emergency' || kind === mine.kind || may('broadcasts.emergency'),
  );
  const options = (names: readonly { code: string; name: string }[], none: string) => [
    { value: '', label: none },
    ...names.map(({ code, name }) => ({ value: code, label: capitalised(name, i18n.language) })),
  ];
  return (
    <Section title={t('basics.title')}>
      <TextInput
        label={t('basics.name')}
        dir="auto"
        maxLength={120}
        value={mine.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <div className={styles.fields}>
        <NativeSelect
          label={t('basics.kind')}
          value={mine.kind}
          onChange={(event) => onChange({ kind: event.currentTarget.value as Settings['kind'] })}
          data={offered.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <NativeSelect
          label={t('basics.purpose')}
          value={mine.purpose ?? ''}
          onChange={(event) => onChange({ purpose: event.currentTarget.value || null })}
          data={options(dictionary.purposes, t('choose'))}
        />
        <NativeSelect
          label={t('basics.topic')}
          value={mine.topic ?? ''}
          onChange={(event) => onChange({ topic: event.currentTarget.value || null })}
          data={options(dictionary.topics, t('basics.noTopic'))}
        />
      </div>
      <p className="quiet">{t(`kindHints.${mine.kind}`)}</p>
    </Section>
  );
}
