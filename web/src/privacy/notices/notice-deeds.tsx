import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Confirm } from '../../components/confirm.js';
import { notify } from '../../components/notify.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { saveFile } from '../../components/save-file.js';
import styles from '../privacy.module.css';
import { usePrivacyChanged } from '../use-privacy-changed.js';
import { markNotices, noticesFile } from './notices.js';
import type { DeleteNotice, NoticeChoice } from './notices.js';

interface NoticeDeedsProps {
  readonly choice: NoticeChoice;
  /** Those that are shown. */
  readonly notices: readonly DeleteNotice[];
}

/** For one partner: the file with whom to delete; then that it was sent, and that it was done. */
export function NoticeDeeds({ choice: { state, partner }, notices }: NoticeDeedsProps) {
  const { t } = useTranslation('privacy');
  const [asked, setAsked] = useState<'sent' | 'confirmed' | null>(null);
  const changed = usePrivacyChanged();
  const loading = useMutation({
    mutationFn: async (of: string) => saveFile(await noticesFile(of), `${t('notices.file')}-${of}.csv`),
  });
  if (partner === undefined) return <p className="quiet">{t('notices.choosePartner')}</p>;
  const name = notices[0]?.partner.name ?? partner;
  const unsent = notices.filter(({ sentAt }) => sentAt === null);
  const unconfirmed = notices.filter(({ confirmedAt }) => confirmedAt === null);
  const ids = (asked === 'sent' ? unsent : unconfirmed).map(({ id }) => id);
  const mark = async () => {
    if (asked === null) return;
    const count = await markNotices(asked, ids);
    await changed();
    notify(t('notices.marked', { count }));
  };
  return (
    <>
      <div className={styles.deeds}>
        {state !== 'confirmed' && (
          <Button
            leftSection={<IconDownload size={18} aria-hidden />}
            loading={loading.isPending}
            onClick={() => loading.mutate(partner)}
          >
            {t('notices.load')}
          </Button>
        )}
        {unsent.length > 0 && (
          <Button variant="default" onClick={() => setAsked('sent')}>
            {t('notices.markSent', { count: unsent.length })}
          </Button>
        )}
        {unconfirmed.length > 0 && (
          <Button variant="default" onClick={() => setAsked('confirmed')}>
            {t('notices.markConfirmed', { count: unconfirmed.length })}
          </Button>
        )}
      </div>
      <ProblemAlert problem={loading.error} />
      <Confirm
        opened={asked !== null}
        title={t(asked === 'confirmed' ? 'notices.askConfirmed' : 'notices.askSent', { name })}
        confirm={t(asked === 'confirmed' ? 'notices.confirmDone' : 'notices.confirmSent')}
        onConfirm={mark}
        onClose={() => setAsked(null)}
      >
        <p>{t('notices.askText', { count: ids.length })}</p>
      </Confirm>
    </>
  );
}
