import { Button, Group } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import styles from './recovery-codes.module.css';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}

/** The codes that help when the phone is lost: shown this once, to be printed or kept. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  const { t } = useTranslation(['staff', 'shell']);
  const clipboard = useClipboard({ timeout: 4_000 });
  return (
    <div className={styles.codes} role="status">
      <p>
        <strong>{t('totp.codesTitle')}</strong> {t('totp.codesText')}
      </p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Group gap="sm" className="no-print">
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => globalThis.print()}
        >
          {t('totp.print')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCopy size={18} aria-hidden />}
          onClick={() => clipboard.copy(codes.join('\n'))}
        >
          {t(clipboard.copied ? 'shell:copied' : 'shell:copy')}
        </Button>
        <Button onClick={onDone}>{t('totp.kept')}</Button>
      </Group>
    </div>
  );
}
