import { useTranslation } from 'react-i18next';

import { useDictionary } from '../../../api/dictionary.js';
import { Section } from '../../../components/section.js';
import type { Person } from '../use-person.js';
import { FieldRow } from './field-row.js';
import { OwnPart } from './own-part.js';
import { OtherFields } from './other-fields.js';
import styles from './profile.module.css';

/** What is known of her, by what it is for; each value with where it comes from, and changed where it stands. */
export function ProfilePart({ person }: { readonly person: Person }) {
  const { t } = useTranslation('person');
  const dictionary = useDictionary();
  const known = new Map(person.fields.map((field) => [field.key, field]));
  return (
    <Section title={t('profile.title')}>
      <OwnPart person={person} />
      {dictionary?.fieldSets.map(({ set, name, fields }, index) => (
        <details
          key={set}
          open={index === 0 || fields.some(({ key }) => known.has(key))}
          className={styles.set}
        >
          <summary>{name}</summary>
          <ul className={styles.rows}>
            {fields.map((field) => (
              <FieldRow key={field.key} person={person} field={field} kept={known.get(field.key)} />
            ))}
          </ul>
        </details>
      ))}
      <OtherFields person={person} dictionary={dictionary} />
    </Section>
  );
}
