import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api, done } from '../api/client.js';
import { changeMe, useSession } from '../api/session.js';
import { Form } from '../components/form.js';
import { notify } from '../components/notify.js';
import { PasswordField } from '../components/password-field.js';
import { Section } from '../components/section.js';
import { StatusBadge } from '../components/status-badge.js';
import { RecoveryCodes } from './recovery-codes.js';
import { TotpConfirmation } from './totp-confirmation.js';
import type { TotpSecret } from './totp-confirmation.js';

type Step =
  | { readonly kind: 'rest' }
  | { readonly kind: 'scan'; readonly secret: TotpSecret }
  | { readonly kind: 'codes'; readonly codes: readonly string[] };

/** Codes from the phone as a second proof when signing in: turned on, confirmed, turned off. */
export function TotpSection() {
  const { t } = useTranslation('staff');
  const { hasTotp } = useSession().user;
  const [step, setStep] = useState<Step>({ kind: 'rest' });
  const badge = (
    <StatusBadge tone={hasTotp ? 'good' : 'neutral'}>{t(hasTotp ? 'totp.on' : 'totp.off')}</StatusBadge>
  );
  const confirmed = (codes: readonly string[]) => {
    changeMe({ hasTotp: true });
    setStep({ kind: 'codes', codes });
  };
  return (
    <Section title={t('totp.title')} intro={t('totp.text')} actions={badge}>
      {step.kind === 'rest' &&
        (hasTotp ? <TurnOff /> : <TurnOn onSecret={(secret) => setStep({ kind: 'scan', secret })} />)}
      {step.kind === 'scan' && <TotpConfirmation secret={step.secret} onConfirmed={confirmed} />}
      {step.kind === 'codes' && <RecoveryCodes codes={step.codes} onDone={() => setStep({ kind: 'rest' })} />}
    </Section>
  );
}

function TurnOn({ onSecret }: { readonly onSecret: (secret: TotpSecret) => void }) {
  const { t } = useTranslation('staff');
  const [password, setPassword] = useState('');
  const begin = async () => onSecret(await answer(api.POST('/api/v1/account/totp', { body: { password } })));
  return (
    <Form submit={t('totp.turnOn')} onSubmit={begin}>
      <PasswordField kind="current" label={t('totp.password')} value={password} onChange={setPassword} />
    </Form>
  );
}

function TurnOff() {
  const { t } = useTranslation('staff');
  const [password, setPassword] = useState('');
  const remove = async () => {
    await done(api.POST('/api/v1/account/totp/remove', { body: { password } }));
    changeMe({ hasTotp: false });
    notify(t('totp.removed'));
  };
  return (
    <Form submit={t('totp.turnOff')} onSubmit={remove}>
      <PasswordField kind="current" label={t('totp.password')} value={password} onChange={setPassword} />
    </Form>
  );
}
