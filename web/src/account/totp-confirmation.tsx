import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { CopyField } from '../components/copy-field.js';
import { Form } from '../components/form.js';
import styles from './totp-confirmation.module.css';

/** What goes onto the phone: as a picture to be scanned, as a text to be typed. */
export interface TotpSecret {
  readonly secret: string;
  readonly uri: string;
  /** An SVG image. */
  readonly qr: string;
}

interface TotpConfirmationProps {
  readonly secret: TotpSecret;
  readonly onConfirmed: (recoveryCodes: readonly string[]) => void;
}

/** Brings the secret onto the phone, and asks for a first code as the proof that it is there. */
export function TotpConfirmation({ secret, onConfirmed }: TotpConfirmationProps) {
  const { t } = useTranslation('staff');
  const [code, setCode] = useState('');
  const confirm = async () => {
    const body = { code: code.replaceAll(/\s/g, '') };
    const { recoveryCodes } = await answer(api.POST('/api/v1/account/totp/confirm', { body }));
    onConfirmed(recoveryCodes);
  };
  return (
    <>
      <p className={styles.step}>{t('totp.scan')}</p>
      <img
        className={styles.qr}
        alt={t('totp.qr')}
        src={`data:image/svg+xml,${encodeURIComponent(secret.qr)}`}
      />
      <CopyField label={t('totp.secret')} value={secret.secret} />
      <Form submit={t('totp.confirm')} onSubmit={confirm}>
        <TextInput
          label={t('totp.code')}
          required
          withAsterisk={false}
          autoComplete="one-time-code"
          inputMode="numeric"
          dir="ltr"
          maxLength={10}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      </Form>
    </>
  );
}
