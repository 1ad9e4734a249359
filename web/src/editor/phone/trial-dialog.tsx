import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { CopyField } from '../../components/copy-field.js';
import { Dialog } from '../../components/dialog.js';
import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { fullTime } from '../../components/relative-time.js';
import { useEditor } from '../editor-store.js';
import { usePhoneState } from './phone-store.js';
import styles from './dialogs.module.css';

/** A link that opens what is saved as a phone in any browser, for a day, without signing in. */
export function TrialDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation('phone');
  const editor = useEditor();
  const language = usePhoneState((state) => state.setup.language);
  const link = useQuery({
    queryKey: ['trial', editor.getState().name, editor.getState().saved.version, language],
    queryFn: () => {
      const { name, files } = editor.getState();
      const body = { files, ...(language === null ? {} : { language }) };
      return answer(api.POST('/api/v1/flows/{name}/trials', { params: { path: { name } }, body }));
    },
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  return (
    <Dialog title={t('trial.title')} onClose={onClose}>
      <p className={styles.words}>{t('trial.what')}</p>
      {link.isPending && <Loading />}
      <ProblemAlert problem={link.error} onRetry={() => void link.refetch()} />
      {link.data !== undefined && (
        <>
          <img
            className={styles.qr}
            alt={t('trial.qr')}
            src={`data:image/svg+xml,${encodeURIComponent(link.data.qr)}`}
          />
          <CopyField label={t('trial.link')} value={link.data.url} />
          <p className={styles.words}>
            {t('trial.until', { until: fullTime(new Date(link.data.expiresAt), i18n.language) })}
          </p>
        </>
      )}
    </Dialog>
  );
}
