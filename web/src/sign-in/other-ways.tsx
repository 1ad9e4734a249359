import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import styles from './other-ways.module.css';

interface OtherWaysProps {
  readonly oidc: { readonly name: string } | null;
  readonly canMail: boolean;
  /** Where one goes afterwards. */
  readonly to: string;
  readonly onLink: () => void;
}

/** The ways in besides a password, as far as there are any. */
export function OtherWays({ oidc, canMail, to, onLink }: OtherWaysProps) {
  const { t } = useTranslation('sign-in');
  if (oidc === null && !canMail) return <p className={styles.forgotten}>{t('forgotten')}</p>;
  return (
    <>
      <p className={styles.or}>
        <span>{t('or')}</span>
      </p>
      <Stack gap="xs">
        {oidc !== null && (
          <Button
            component="a"
            href={`/api/v1/sign-in/oidc?to=${encodeURIComponent(to)}`}
            variant="default"
            size="md"
          >
            {t('oidc.submit', { name: oidc.name })}
          </Button>
        )}
        {canMail && (
          <Button variant="default" size="md" onClick={onLink}>
            {t('link.offer')}
          </Button>
        )}
      </Stack>
    </>
  );
}
