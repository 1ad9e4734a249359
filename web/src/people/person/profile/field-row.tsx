import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { DictionaryField } from '../../../api/dictionary.js';
import { useSession } from '../../../api/session.js';
import { TimeAgo } from '../../../components/time-ago.js';
import { emptyEntry, entryValue, FieldInput } from '../../field-input.js';
import type { FieldEntry } from '../../field-input.js';
import type { Person } from '../use-person.js';
import { useChangePerson } from '../use-person.js';
import { asKnown, useValueWords } from '../value-words.js';
import { EditedRow } from './edited-row.js';
import styles from './profile.module.css';

type Kept = Person['fields'][number];

interface FieldRowProps {
  readonly person: Person;
  readonly field: DictionaryField;
  readonly kept: Kept | undefined;
}

/** One field: what is known, since when and from whom. */
export function FieldRow({ person, field, kept }: FieldRowProps) {
  const { t } = useTranslation('person');
  const { may } = useSession();
  const valueWords = useValueWords();
  const changing = useChangePerson(person.id);
  const [entry, setEntry] = useState<FieldEntry>(emptyEntry);
  const placeName = field.key === 'place' ? person.place?.name : undefined;
  const isHidden = kept?.isMasked === true;
  const mayEdit = may('people.edit') && (field.sensitivity === 'ordinary' || may('people.sensitive'));
  return (
    <EditedRow
      name={field.name}
      mayEdit={mayEdit && !isHidden}
      onOpen={() => setEntry(entryOf(kept, placeName))}
      save={() => changing.mutateAsync({ fields: { [field.key]: entryValue(field, entry) } })}
      input={<FieldInput field={field} entry={entry} onChange={setEntry} mayBeMonth />}
    >
      {kept === undefined ? (
        <span className="quiet">{t('unknown')}</span>
      ) : (
        <span dir="auto">
          {isHidden
            ? t('profile.hidden')
            : valueWords(field.key, kept.value, { placeName, precision: kept.precision })}
        </span>
      )}
      {kept !== undefined && <Source kept={kept} />}
    </EditedRow>
  );
}

function Source({ kept: { source, updatedAt, original, isMasked } }: { readonly kept: Kept }) {
  const { t, i18n } = useTranslation('person');
  const [kind = ''] = source.split(':');
  const key = i18n.exists(`person:sources.${kind}`) ? `sources.${kind}` : 'sources.other';
  return (
    <span className={styles.source}>
      {t(key)}, <TimeAgo at={updatedAt} />
      {original !== null && !isMasked && `, ${t('profile.original', { original })}`}
    </span>
  );
}

function entryOf(kept: Kept | undefined, placeName: string | undefined): FieldEntry {
  const value = kept?.value;
  if (value === undefined || value === null) return emptyEntry;
  // Of a month or year its middle is kept, and an age is another one tomorrow: who changes nothing sends what is known.
  if (kept?.precision === 'year' && typeof value === 'string') return { value: asKnown(value, 'year') };
  if (kept?.precision === 'month' && typeof value === 'string')
    return { value: kept.original ?? asKnown(value, 'month') };
  const text = value === true ? 'yes' : value === false ? 'no' : `${value as string | number}`;
  return { value: text, ...(placeName !== undefined && { placeName }) };
}
