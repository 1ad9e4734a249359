import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { Page } from '../components/page.js';
import { PasswordSection } from './password-section.js';
import { ProfileSection } from './profile-section.js';
import { SessionsSection } from './sessions-section.js';
import { TokensSection } from './tokens-section.js';
import { TotpSection } from './totp-section.js';

/** One's own account: name and language, password, codes from the phone, where one is signed in, access tokens. */
export function AccountPage() {
  const { t } = useTranslation(['staff', 'shell']);
  const { user, may } = useSession();
  return (
    <Page
      title={t('account.title')}
      intro={`${user.email} · ${t(`shell:roles.${user.role}.name`)}`}
      width="reading"
    >
      <ProfileSection />
      <PasswordSection />
      <TotpSection />
      <SessionsSection />
      {may('tokens.own') && <TokensSection />}
    </Page>
  );
}
