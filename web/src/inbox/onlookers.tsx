import { useTranslation } from 'react-i18next';

import type { Onlooker } from './inbox.js';
import styles from './conversation.module.css';

/** Who else looks at this conversation, or writes in it: said aloud when it changes. */
export function Onlookers({ people }: { readonly people: readonly Onlooker[] }) {
  const { t } = useTranslation('inbox');
  return (
    <div role="status" className={styles.onlookers}>
      {people.map(({ id, name, state }) => (
        <span key={id}>{t(`here.${state}`, { name })}</span>
      ))}
    </div>
  );
}
