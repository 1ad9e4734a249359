import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { nameIn } from '../../../api/dictionary.js';
import { useSession } from '../../../api/session.js';
import { useChangePerson } from '../use-person.js';
import { EditedRow } from './edited-row.js';

/** Read when somebody changes them. */
const CodesInput = lazy(() => import('./codes-input.js'));

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
        <Suspense>
          <CodesInput label={t(`own.${part}`)} names={names} chosen={chosen} onChange={setChosen} />
        </Suspense>
      }
    >
      {known.length === 0 ? t('none') : known.map((code) => nameIn([...names], code)).join(', ')}
    </EditedRow>
  );
}
