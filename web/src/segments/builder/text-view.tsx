import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import styles from '../segments.module.css';

interface TextViewProps {
  readonly text: string;
  /** Whether rows can show it. */
  readonly isReadable: boolean;
  readonly onChange: (text: string) => void;
}

/** The condition as text, for whoever would rather write. */
export default function TextView({ text, isReadable, onChange }: TextViewProps) {
  const { t } = useTranslation('segments');
  return (
    <Textarea
      label={t('text.label')}
      description={t(isReadable ? 'text.hint' : 'text.unreadable')}
      rows={5}
      maxLength={2_000}
      spellCheck={false}
      classNames={{ input: styles.code ?? '' }}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
