import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, done } from '../api/client.js';
import { useDictionary } from '../api/dictionary.js';
import { Form } from '../components/form.js';
import { notify } from '../components/notify.js';
import { PersonPicker } from '../components/person-picker.js';
import type { ChosenPerson } from '../components/person-picker.js';
import { Section } from '../components/section.js';
import { relationshipsIn } from './relationships-in.js';
import type { Household } from './use-household.js';
import { useHouseholdChanged } from './use-household.js';

/** Puts somebody into a household; she leaves the one where she lived. */
export function NewMember({ household: { id, members } }: { readonly household: Household }) {
  const { t } = useTranslation('people');
  const dictionary = useDictionary();
  const changed = useHouseholdChanged();
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const [chosen, setRelationship] = useState('');
  const hasHead = members.some(({ relationship: is }) => is === 'head');
  // There is one head; what anybody else is, nobody guesses.
  const relationships = relationshipsIn(dictionary).filter(({ code }) => code !== 'head' || !hasHead);
  const relationship = chosen === '' && !hasHead ? 'head' : chosen;
  const add = async () => {
    if (person === null) return;
    const params = { path: { id, personId: person.id } };
    await done(api.PUT('/api/v1/households/{id}/members/{personId}', { params, body: { relationship } }));
    await changed();
    setPerson(null);
    setRelationship('');
    notify(t('households.joined'));
  };
  return (
    <Section title={t('households.addMember')}>
      <Form submit={t('households.addMember')} onSubmit={add}>
        <PersonPicker label={t('households.person')} value={person} onChange={setPerson} />
        <NativeSelect
          label={t('households.is')}
          required
          withAsterisk={false}
          data={[
            ...(hasHead ? [{ value: '', label: t('households.choose') }] : []),
            ...relationships.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          value={relationship}
          onChange={(event) => setRelationship(event.currentTarget.value)}
        />
      </Form>
    </Section>
  );
}
