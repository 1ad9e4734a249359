import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Person } from '../use-person.js';

/** Who agreed for her: a guardian of hers who is recorded, else somebody's name. */
export interface Guardian {
  /** '' for somebody who is not recorded. */
  readonly id: string;
  readonly name: string;
}

const guardiansOf = ({ relationships }: Person) =>
  relationships.filter(({ kind, direction }) => kind === 'guardian' && direction === 'to');

/** The one whom most would choose. */
export function firstGuardian(person: Person): Guardian {
  return { id: guardiansOf(person)[0]?.otherId ?? '', name: '' };
}

/** As the service is told. */
export function guardianOf({ id, name }: Guardian): { guardianId: string } | { guardian: string } {
  return id === '' ? { guardian: name.trim() } : { guardianId: id };
}

interface GuardianFieldProps {
  readonly person: Person;
  readonly value: Guardian;
  readonly onChange: (value: Guardian) => void;
}

/** Asks who the guardian is: one of hers, or anybody by name. */
export function GuardianField({ person, value, onChange }: GuardianFieldProps) {
  const { t } = useTranslation('person');
  const known = guardiansOf(person);
  return (
    <>
      {known.length > 0 && (
        <NativeSelect
          label={t('consents.whichGuardian')}
          data={[
            ...known.map(({ otherId, otherName }) => ({ value: otherId, label: otherName ?? t('noName') })),
            { value: '', label: t('consents.otherGuardian') },
          ]}
          value={value.id}
          onChange={(event) => onChange({ ...value, id: event.currentTarget.value })}
        />
      )}
      {value.id === '' && (
        <TextInput
          label={t('consents.guardian')}
          dir="auto"
          required
          withAsterisk={false}
          maxLength={200}
          value={value.name}
          onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
        />
      )}
    </>
  );
}
