import {
  IconArrowsJoin,
  IconCalendarEvent,
  IconChartLine,
  IconClipboardList,
  IconDeviceMobile,
  IconFilter,
  IconHelp,
  IconHome,
  IconInbox,
  IconLanguage,
  IconMessages,
  IconRoute,
  IconShieldLock,
  IconSpeakerphone,
  IconTableImport,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { AlarmCount } from './alarm-count.js';
import { usePlaces } from './places.js';
import type { Place } from './places.js';
import styles from './navigation.module.css';

const icons = {
  home: IconHome,
  inbox: IconInbox,
  people: IconUsersGroup,
  duplicates: IconArrowsJoin,
  segments: IconFilter,
  broadcasts: IconSpeakerphone,
  events: IconCalendarEvent,
  programmes: IconRoute,
  dashboard: IconChartLine,
  imports: IconTableImport,
  flows: IconMessages,
  texts: IconLanguage,
  simulator: IconDeviceMobile,
  users: IconUsers,
  privacy: IconShieldLock,
  audit: IconClipboardList,
  help: IconHelp,
} as const;

/** Where one can go, as far as one may; on small screens it opens over the page. */
export function Navigation({ isOpen }: { readonly isOpen: boolean }) {
  const { t } = useTranslation('shell');
  const { user } = useSession();
  const places = usePlaces();
  return (
    <nav id="navigation" className={styles.navigation} data-open={isOpen} aria-label={t('nav.label')}>
      <ul>
        {places.map((place) => (
          <Item key={place.name} place={place} />
        ))}
      </ul>
      <p className={styles.role}>{user.id !== '' && t(`roles.${user.role}.name`)}</p>
    </nav>
  );
}

function Item({ place }: { readonly place: Place }) {
  const { t } = useTranslation('shell');
  const Icon = icons[place.name];
  return (
    <li>
      <Link
        to={place.to}
        activeOptions={{ exact: place.to === '/' }}
        activeProps={{ 'aria-current': 'page' }}
      >
        <Icon size={20} aria-hidden />
        {t(`nav.${place.name}`)}
        {place.name === 'dashboard' && <AlarmCount />}
      </Link>
    </li>
  );
}
