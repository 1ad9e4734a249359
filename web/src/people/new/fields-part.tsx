import { useTranslation } from 'react-i18next';

import type { Dictionary } from '../../api/dictionary.js';
import { Section } from '../../components/section.js';
import { emptyEntry, FieldInput } from '../field-input.js';
import type { NewPerson } from './new-person.js';
import styles from './new-person.module.css';

interface FieldsPartProps {
  readonly person: NewPerson;
  readonly dictionary: Dictionary | undefined;
  readonly onChange: (part: Partial<NewPerson>) => void;
}

/** What is known of her: the fields of everybody are open, those of a programme open when they are needed. */
export function FieldsPart({ person: { fields }, dictionary, onChange }: FieldsPartProps) {
  const { t } = useTranslation('people');
  return (
    <Section title={t('new.fields')} intro={t('new.fieldsIntro')}>
      {dictionary?.fieldSets.map(({ set, name, fields: ofSet }, index) => (
        <details key={set} className={styles.set} open={index === 0}>
          <summary>{name}</summary>
          <div className={styles.fields}>
            {ofSet
              .filter(({ key }) => !keptOtherwise.has(key))
              .map((field) => (
                <FieldInput
                  key={field.key}
                  field={field}
                  entry={fields[field.key] ?? emptyEntry}
                  onChange={(entry) => onChange({ fields: { ...fields, [field.key]: entry } })}
                  mayBeMonth
                />
              ))}
          </div>
        </details>
      ))}
    </Section>
  );
}

/** What conversations note by themselves, or what is said of her number above. */
const keptOtherwise: ReadonlySet<string> = new Set(['registered', 'private_phone', 'fewer_messages']);
