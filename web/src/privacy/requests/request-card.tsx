import { useTranslation } from 'react-i18next';

import { useSession } from '../../api/session.js';
import { TextLink } from '../../components/links.js';
import { TimeAgo } from '../../components/time-ago.js';
import styles from '../privacy.module.css';
import { RequestDeeds } from './request-deeds.js';
import { RequestState } from './request-state.js';
import { isErased, isUndecided } from './requests.js';
import type { PrivacyRequest } from './requests.js';

/** One request: who asks for what, by when it is due, and what can be done. */
export function RequestCard({ request }: { readonly request: PrivacyRequest }) {
  const { t } = useTranslation('privacy');
  const { may } = useSession();
  const { kind, how, note, requestedAt } = request;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h2>{t(`kinds.${kind}.title`)}</h2>
        <RequestState request={request} />
      </div>
      <p className={styles.quiet}>
        <Who request={request} /> · {t(`how.${how}`)} <TimeAgo at={requestedAt} />
      </p>
      {note !== '' && (
        <p className={styles.note} dir="auto">
          {note}
        </p>
      )}
      {may('privacy.manage') && isUndecided(request) && <RequestDeeds request={request} />}
    </li>
  );
}

function Who({ request }: { readonly request: PrivacyRequest }) {
  const { t } = useTranslation('privacy');
  if (isErased(request)) return <span>{t('gone')}</span>;
  return (
    <TextLink to="/people/$id" params={{ id: request.personId }} dir="auto">
      {request.personName ?? t('nameless')}
    </TextLink>
  );
}
