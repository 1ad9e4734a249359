import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { StatusBadge } from '../components/status-badge.js';
import styles from './audit-verification.module.css';

/** Follows the chain of the log on demand and says whether it is whole. */
export function AuditVerification() {
  const { t } = useTranslation('audit');
  const check = useMutation({ mutationFn: () => answer(api.GET('/api/v1/audit/verification')) });
  return (
    <>
      <span role="status" className={styles.found}>
        {check.data?.status === 'intact' && (
          <StatusBadge tone="good">{t('intact', { count: check.data.entries })}</StatusBadge>
        )}
        {check.data?.status === 'broken' && (
          <StatusBadge tone="bad">{t('broken', { sequence: check.data.sequence })}</StatusBadge>
        )}
      </span>
      <Button variant="default" loading={check.isPending} onClick={() => check.mutate()}>
        {t('verify')}
      </Button>
      <ProblemAlert problem={check.error} />
    </>
  );
}
