import { useTranslation } from 'react-i18next';

import { DataTable } from '../../components/data-table.js';
import type { Column } from '../../components/data-table.js';
import { useLanguageName } from '../../components/language-name.js';
import { TextLink } from '../../components/links.js';
import type { Recipient } from '../broadcast.js';
import { useFormat } from '../use-format.js';
import { useReason } from '../use-reason.js';

/** People with what becomes of their message. */
export function RecipientTable({ recipients }: { readonly recipients: readonly Recipient[] }) {
  const { t } = useTranslation('broadcasts');
  const { number } = useFormat();
  const nameOf = useLanguageName();
  const columns: Column<Recipient>[] = [
    {
      key: 'name',
      header: t('people.person'),
      isHeading: true,
      cell: ({ personId, name }) => (
        <TextLink to="/people/$id" params={{ id: personId }}>
          <bdi>{name ?? t('unnamed')}</bdi>
        </TextLink>
      ),
    },
    { key: 'place', header: t('people.place'), cell: ({ place }) => <bdi>{place?.name ?? '—'}</bdi> },
    {
      key: 'language',
      header: t('people.language'),
      cell: ({ language }) => (language === null ? '—' : nameOf(language)),
    },
    {
      key: 'carrier',
      header: t('people.carrier'),
      cell: ({ carrier, segments }) =>
        carrier === null ? '—' : `${t(`carriers.${carrier}`)}${segments > 1 ? ` × ${number(segments)}` : ''}`,
    },
    { key: 'state', header: t('people.what'), cell: (recipient) => <Fate of={recipient} /> },
  ];
  return (
    <DataTable
      label={t('tabs.people')}
      columns={columns}
      rows={recipients}
      rowKey={({ personId }) => personId}
    />
  );
}

/** What became of the message, or why there is none. */
function Fate({ of: { state, reasons, sendAt, message } }: { readonly of: Recipient }) {
  const { t } = useTranslation('broadcasts');
  const { moment } = useFormat();
  const reasonOf = useReason();
  const why = (message?.reasons ?? reasons).map(reasonOf).join(' ');
  return (
    <>
      {message === null ? t(`recipients.${state}`) : t(`messages.${message.state}`)}
      {why !== '' && <div className="quiet">{why}</div>}
      {sendAt !== null && message === null && state === 'ready' && (
        <div className="quiet">{t('people.notBefore', { time: moment(sendAt) })}</div>
      )}
    </>
  );
}
