import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Dictionary } from '../../api/dictionary.js';
import { Section } from '../../components/section.js';
import type { NewPerson } from './new-person.js';
import styles from './new-person.module.css';

interface RolesPartProps {
  readonly person: NewPerson;
  readonly dictionary: Dictionary | undefined;
  readonly onChange: (part: Partial<NewPerson>) => void;
}

/** What she is to the organisation, and the words that staff group people by. */
export function RolesPart({ person: { roles, tags }, dictionary, onChange }: RolesPartProps) {
  const { t } = useTranslation('people');
  return (
    <Section title={t('new.roles')} intro={t('new.rolesIntro')}>
      <div role="group" aria-label={t('new.roles')} className={styles.choices}>
        {dictionary?.roles.map(({ code, name }) => (
          <Checkbox
            key={code}
            label={name}
            checked={roles.includes(code)}
            onChange={(event) =>
              onChange({
                roles: event.currentTarget.checked ? [...roles, code] : roles.filter((one) => one !== code),
              })
            }
          />
        ))}
      </div>
      <TextInput
        label={t('new.tags')}
        description={t('new.tagsHint')}
        dir="auto"
        autoComplete="off"
        maxLength={500}
        value={tags}
        onChange={(event) => onChange({ tags: event.currentTarget.value })}
      />
    </Section>
  );
}
