import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import ConfirmDialog from '../../components/confirm-dialog.js';
import { notify } from '../../components/notify.js';
import styles from '../privacy.module.css';
import { previewQuery, runRetention } from './retention.js';
import type { RetentionPreview } from './retention.js';
import { useRuleName } from './use-rule-name.js';

interface RunDialogProps {
  readonly preview: RetentionPreview;
  readonly onClose: () => void;
}

/** Names what is going to be deleted, and how much of it, before it is. */
export function RunDialog({ preview, onClose }: RunDialogProps) {
  const { t } = useTranslation('privacy');
  const queries = useQueryClient();
  const nameOf = useRuleName();
  const due = preview.rules.filter(({ count }) => count > 0);
  const run = async () => {
    try {
      await runRetention(preview.hash);
    } finally {
      // Also when there is more or less of it by now: the question then names what there is.
      await queries.invalidateQueries({ queryKey: previewQuery.queryKey.slice(0, 2) });
    }
    notify(t('retention.begun'));
  };
  return (
    <ConfirmDialog
      opened
      title={t('retention.ask.title')}
      confirm={t('retention.ask.confirm')}
      isDangerous
      onConfirm={run}
      onClose={onClose}
    >
      <p>{t('retention.ask.text')}</p>
      <ul className={styles.means}>
        {due.map(({ what, field, count, isEstimate }) => (
          <li key={`${what} ${field ?? ''}`}>
            <bdi>{nameOf(what, field)}</bdi>:{' '}
            <strong>{t(isEstimate ? 'retention.about' : 'retention.count', { count })}</strong>
          </li>
        ))}
      </ul>
      <p>{t('retention.ask.forGood')}</p>
    </ConfirmDialog>
  );
}
