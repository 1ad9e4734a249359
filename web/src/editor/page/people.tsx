import { useTranslation } from 'react-i18next';

import { useSession } from '../../api/session.js';
import { useEditorState } from '../editor-store.js';
import styles from './people.module.css';

/** Who else has this conversation open, and what they do there. */
export function People() {
  const { t } = useTranslation('editor');
  const { user } = useSession();
  const presence = useEditorState((state) => state.presence);
  const others = presence.filter(({ id }) => id !== user.id);
  if (others.length === 0) return null;
  return (
    <ul className={styles.people} aria-label={t('people.label')}>
      {others.map(({ id, name, state, step }) => (
        <li key={id}>
          <span aria-hidden className={styles.initial}>
            {Array.from(name)[0]?.toUpperCase()}
          </span>
          {state === 'editing'
            ? step === null
              ? t('people.editing', { name })
              : t('people.editingStep', { name, step })
            : t('people.viewing', { name })}
        </li>
      ))}
    </ul>
  );
}
