import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, done } from '../../api/client.js';
import { useDictionary } from '../../api/dictionary.js';
import { Form } from '../../components/form.js';
import { PersonPicker } from '../../components/person-picker.js';
import type { ChosenPerson } from '../../components/person-picker.js';
import { reach } from './reach.js';
import { usePersonChanged } from './use-person.js';

/** Notes what somebody is to a person. */
export function NewTie({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['person', 'shell']);
  const dictionary = useDictionary();
  const changed = usePersonChanged(id);
  const kinds = dictionary?.relationships.filter(({ code }) => code !== 'head') ?? [];
  const [chosen, setKind] = useState('');
  const [other, setOther] = useState<ChosenPerson | null>(null);
  const kind = chosen === '' ? (kinds[0]?.code ?? '') : chosen;
  const add = async () => {
    if (other === null) return;
    // The other is the <kind> of hers; but whose messages go to another's phone is she herself.
    const [of, to] = kind === reach ? [id, other.id] : [other.id, id];
    const params = { path: { id: of } };
    await done(api.POST('/api/v1/people/{id}/relationships', { params, body: { kind, otherId: to } }));
    await changed();
    onClose();
  };
  return (
    <Form
      submit={t('ties.save')}
      onSubmit={add}
      beside={
        <Button variant="subtle" onClick={onClose}>
          {t('shell:cancel')}
        </Button>
      }
    >
      <PersonPicker label={t('ties.other')} value={other} onChange={setOther} without={id} />
      <NativeSelect
        label={t('ties.kind')}
        data={kinds.map(({ code, name }) => ({
          value: code,
          label: code === reach ? t('ties.reachOf') : name,
        }))}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value)}
      />
    </Form>
  );
}
