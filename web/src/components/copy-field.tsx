import { Button, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import styles from './copy-field.module.css';

/** A link or a token to be taken elsewhere, with the button that copies it. */
export function CopyField({ label, value }: { readonly label: string; readonly value: string }) {
  const { t } = useTranslation('shell');
  const clipboard = useClipboard({ timeout: 4_000 });
  return (
    <div className={styles.field}>
      <TextInput
        label={label}
        value={value}
        readOnly
        dir="ltr"
        onFocus={(event) => event.currentTarget.select()}
        className={styles.input ?? ''}
      />
      <Button
        variant="default"
        leftSection={
          clipboard.copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />
        }
        onClick={() => clipboard.copy(value)}
      >
        <span aria-live="polite">{t(clipboard.copied ? 'copied' : 'copy')}</span>
      </Button>
    </div>
  );
}
