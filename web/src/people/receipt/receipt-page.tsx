import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { TextLink } from '../../components/links.js';
import { Loading } from '../../components/loading.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import styles from './receipt.module.css';

/** The receipt of what somebody agreed to, in her own language, to be printed and handed over. */
export function ReceiptPage() {
  const { t } = useTranslation('person');
  const { id, entry } = useParams({ from: '/framed/people/$id/receipts/$entry' });
  const { language } = useSearch({ from: '/framed/people/$id/receipts/$entry' });
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['person', id, 'receipt', entry, language],
    queryFn: () =>
      answer(
        api.GET('/api/v1/people/{id}/consents/{entryId}/receipt', {
          params: { path: { id, entryId: entry }, query: { format: 'text', ...(language && { language }) } },
          parseAs: 'text',
        }),
      ),
  });
  return (
    <Page
      title={t('receipt.title')}
      width="reading"
      back={
        <span className="no-print">
          <TextLink to="/people/$id" params={{ id }}>
            {t('receipt.back')}
          </TextLink>
        </span>
      }
      actions={
        <Button
          className="no-print"
          leftSection={<IconPrinter size={18} aria-hidden />}
          onClick={() => globalThis.print()}
        >
          {t('receipt.print')}
        </Button>
      }
    >
      {isPending && <Loading />}
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data !== undefined && (
        <article className={styles.receipt} dir="auto" {...(language !== undefined && { lang: language })}>
          {data}
        </article>
      )}
    </Page>
  );
}
