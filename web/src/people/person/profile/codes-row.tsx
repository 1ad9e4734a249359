import { Checkbox } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { nameIn } from '../../../api/dictionary.js';
import { useSession } from '../../../api/session.js';
import { useChangePerson } from '../use-person.js';
import { EditedRow } from './edited-row.js';
import styles from './profile.module.css';

interface CodesRowProps {
  readonly id: string;
  readonly part: 'roles' | 'interests';
  readonly known: readonly string[];
  readonly names: readonly { readonly code: string; readonly name: string }[];
}

/** Several of a list of the dictionary: her roles, what she cares about. */
export function CodesRow({ id, part, known, names }: CodesRowProps) {
  const { t } = useTranslation('person');
  const { may } = useSession();
  const changing = useChangePerson(id);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const save = () => {
    const add = chosen.filter((code) => !known.includes(code));
    const remove = known.filter((code) => !chosen.includes(code));
    return changing.mutateAsync({ [part]: { add, remove } });
  };
  return (
    <EditedRow
      name={t(`own.${part}`)}
      mayEdit={may('people.edit') && names.length > 0}
      onOpen={() => setChosen(known)}
      save={save}
      input={
        <div role="group" aria-label={t(`own.${part}`)} className={styles.choices}>
          {names.map(({ code, name }) => (
            <Checkbox
              key={code}
              label={name}
              checked={chosen.includes(code)}
              onChange={(event) =>
                setChosen(
                  event.currentTarget.checked ? [...chosen, code] : chosen.filter((one) => one !== code),
                )
              }
            />
          ))}
        </div>
      }
    >
      {known.length === 0 ? t('none') : known.map((code) => nameIn([...names], code)).join(', ')}
    </EditedRow>
  );
}
