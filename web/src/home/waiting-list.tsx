import { IconInbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { TextLink } from '../components/links.js';
import { Section } from '../components/section.js';
import styles from './home.module.css';
import type { Waiting } from './use-waiting.js';

const places = {
  inbox: { to: '/inbox' },
  mine: { to: '/inbox', search: { state: 'mine' } },
  openCases: { to: '/inbox', search: { state: 'open_case' } },
  imports: { to: '/imports' },
  campaigns: { to: '/broadcasts', search: { state: 'waiting' } },
  requests: { to: '/privacy' },
} as const;

/** Work that waits for somebody: people in the inbox, imports to be accepted, campaigns to be approved, what people ask for by right. */
export function WaitingList({ waiting }: { readonly waiting: readonly Waiting[] }) {
  const { t, i18n } = useTranslation('home');
  const number = new Intl.NumberFormat(i18n.language);
  if (waiting.length === 0) return null;
  return (
    <Section title={t('work.title')} icon={<IconInbox className={styles.failed_tests} aria-hidden />}>
      <ul className={styles.rows}>
        {waiting.map(({ kind, count, isMore }) => (
          <li key={kind}>
            <TextLink {...places[kind]}>{t(`work.${kind}`)}</TextLink>
            <span className="quiet">
              {t(isMore ? 'work.more' : 'work.count', { count, many: number.format(count) })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
