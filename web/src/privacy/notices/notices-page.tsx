import { NativeSelect } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useDictionary } from '../../api/dictionary.js';
import { useSession } from '../../api/session.js';
import { CursorList } from '../../components/cursor-list.js';
import { EmptyState } from '../../components/empty-state.js';
import { Page } from '../../components/page.js';
import { PrivacyTabs } from '../privacy-tabs.js';
import styles from '../privacy.module.css';
import { NoticeDeeds } from './notice-deeds.js';
import { NoticeTable } from './notice-table.js';
import { noticeLists, readNotices } from './notices.js';
import type { DeleteNotice, NoticeChoice } from './notices.js';

/** What partners have to delete: to be sent to them, and ticked off when they have done it. */
export function NoticesPage() {
  const { t } = useTranslation('privacy');
  const { may } = useSession();
  const search = useSearch({ from: '/framed/privacy/notices' });
  const { partner } = search;
  const choice: NoticeChoice = {
    state: noticeLists.find((one) => one === search.state) ?? 'waiting',
    ...(partner !== undefined && { partner }),
  };
  return (
    <Page
      title={t('notices.title')}
      intro={t('notices.intro')}
      help={
        <>
          <p>{t('notices.help.why')}</p>
          <p>{t('notices.help.how')}</p>
        </>
      }
    >
      <PrivacyTabs />
      <NoticeFilters choice={choice} />
      <CursorList<DeleteNotice>
        queryKey={['privacy', 'notices', choice.state, partner]}
        read={(cursor) => readNotices(choice, cursor)}
        empty={
          <EmptyState title={t(`notices.none.${choice.state}`)} icon={<IconMailCheck size={32} />}>
            {t('notices.none.text')}
          </EmptyState>
        }
      >
        {(notices) => (
          <>
            {may('privacy.manage') && <NoticeDeeds choice={choice} notices={notices} />}
            <NoticeTable notices={notices} />
          </>
        )}
      </CursorList>
    </Page>
  );
}

function NoticeFilters({ choice }: { readonly choice: NoticeChoice }) {
  const { t } = useTranslation('privacy');
  const navigate = useNavigate();
  const partners = useDictionary()?.partners ?? [];
  const show = (state: string, partner: string) =>
    void navigate({
      to: '/privacy/notices',
      search: { state, ...(partner !== '' && { partner }) },
      replace: true,
    });
  return (
    <div className={styles.filters} role="search">
      <NativeSelect
        label={t('notices.partner')}
        value={choice.partner ?? ''}
        onChange={(event) => show(choice.state, event.currentTarget.value)}
        data={[
          { value: '', label: t('notices.everyPartner') },
          ...partners.map(({ code, name }) => ({ value: code, label: name })),
        ]}
      />
      <NativeSelect
        label={t('notices.list')}
        value={choice.state}
        onChange={(event) => show(event.currentTarget.value, choice.partner ?? '')}
        data={noticeLists.map((value) => ({ value, label: t(`notices.lists.${value}`) }))}
      />
    </div>
  );
}
