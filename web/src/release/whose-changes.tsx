import { useTranslation } from 'react-i18next';

import { Section } from '../components/section.js';
import { TimeAgo } from '../components/time-ago.js';
import { ChangeList } from './change-list.js';
import styles from './release.module.css';
import type { ReleaseView } from './release.js';
import { useWhoName } from './use-who-name.js';

/** Who has made the changes that would go live, save by save. */
export function WhoseChanges({ edits }: { readonly edits: ReleaseView['edits'] }) {
  const { t, i18n } = useTranslation('release');
  const nameOf = useWhoName();
  const names = [...new Set(edits.map(({ by }) => nameOf(by)))];
  const listed = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names);
  const intro =
    edits.length === 0 ? t('edits.none') : t('edits.intro', { count: edits.length, names: listed });
  return (
    <Section title={t('edits.title')} intro={intro}>
      <ol className={styles.edits}>
        {edits.map(({ version, by, at, note, changes }) => (
          <li key={version}>
            <p className={styles.who}>
              <strong>{nameOf(by)}</strong> <TimeAgo at={at} />
            </p>
            {note !== '' && (
              <p dir="auto" className={styles.note}>
                {note}
              </p>
            )}
            {changes.length === 0 ? (
              <p className="quiet">{t('edits.made')}</p>
            ) : (
              <ChangeList changes={changes} atOnce={4} />
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
