import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { components } from '../api/schema.js';
import { useLanguageName } from '../components/language-name.js';
import styles from './flows.module.css';

interface TemplateChoiceProps {
  readonly templates: readonly components['schemas']['FlowTemplate'][];
  readonly value: string | null;
  readonly onChange: (name: string) => void;
}

/** The examples to begin with, each with what it is about. */
export function TemplateChoice({ templates, value, onChange }: TemplateChoiceProps) {
  const { t } = useTranslation('flows');
  const languageName = useLanguageName();
  return (
    <Radio.Group label={t('which')} value={value} onChange={onChange} className={styles.templates ?? ''}>
      {templates.map(({ name, title, about, languages, steps }) => (
        <Radio.Card key={name} value={name} className={styles.template ?? ''} aria-label={title}>
          <strong dir="auto">{title}</strong>
          {about !== '' && <span dir="auto">{about}</span>}
          <span className="quiet">
            {t('steps', { count: steps })} · {languages.map(languageName).join(', ')}
          </span>
        </Radio.Card>
      ))}
    </Radio.Group>
  );
}
