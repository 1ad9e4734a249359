import { useTranslation } from 'react-i18next';

import { Confirm } from '../components/confirm.js';
import { signOut } from './sign-out.js';

/** Asks before every session of the account is ended. */
export default function EverywhereDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <Confirm
      opened
      title={t('user.everywhereTitle')}
      confirm={t('user.everywhereConfirm')}
      onConfirm={() => signOut('everywhere')}
      onClose={onClose}
    >
      {t('user.everywhereText')}
    </Confirm>
  );
}
