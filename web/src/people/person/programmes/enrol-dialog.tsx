import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, done } from '../../../api/client.js';
import { capitalised } from '../../../components/capitalised.js';
import { Dialog } from '../../../components/dialog.js';
import { Form } from '../../../components/form.js';
import { notify } from '../../../components/notify.js';
import { useProgrammeName, useAnchorName, useProgrammes } from '../../../programmes/programme.js';
import type { ProgrammeSummary } from '../../../programmes/programme.js';
import type { Person } from '../use-person.js';
import { usePersonChanged } from '../use-person.js';

interface EnrolDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Takes her into a programme, or counts one that she is in from another date. */
export default function EnrolDialog({ person, onClose }: EnrolDialogProps) {
  const { t, i18n } = useTranslation('programmes');
  const changed = usePersonChanged(person.id);
  const anchorName = useAnchorName();
  const programmeName = useProgrammeName();
  const programmes = useProgrammes();
  const [name, setName] = useState('');
  const [typed, setAnchor] = useState<string | null>(null);
  const [instance, setInstance] = useState('');
  const chosen = programmes.find((one) => one.name === name);
  const kept = chosen === undefined ? undefined : person.fields.find(({ key }) => key === chosen.anchor);
  const anchor = typed ?? dayOf(kept?.value);
  const enrol = async () => {
    await done(
      api.POST('/api/v1/people/{id}/programmes', {
        params: { path: { id: person.id } },
        body: {
          programme: name,
          ...(countsFromField(chosen) && anchor !== '' && { anchor }),
          ...(instance.trim() !== '' && { instance: codeOf(instance) }),
        },
      }),
    );
    await changed();
    notify(t('person.enrolled', { name: programmeName(name) }));
    onClose();
  };
  return (
    <Dialog title={t('person.enrol')} onClose={onClose}>
      <Form submit={t('person.enrolNow')} onSubmit={enrol} isDisabled={chosen === undefined}>
        <NativeSelect
          data-autofocus
          label={t('person.which')}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setAnchor(null);
            setInstance('');
          }}
          data={[
            { value: '', label: t('choose') },
            ...programmes.map((one) => ({ value: one.name, label: programmeName(one.name) })),
          ]}
        />
        {chosen !== undefined && countsFromField(chosen) && (
          <TextInput
            type="date"
            label={capitalised(anchorName(chosen.anchor), i18n.language)}
            description={t('person.anchorHint')}
            required={kept === undefined}
            value={anchor}
            onChange={(event) => setAnchor(event.currentTarget.value)}
          />
        )}
        {chosen?.instances === 'many' && (
          <TextInput
            label={t('person.instance')}
            description={t('person.instanceHint')}
            maxLength={40}
            value={instance}
            onChange={(event) => setInstance(event.currentTarget.value)}
          />
        )}
        <p>{t('person.enrolTells')}</p>
      </Form>
    </Dialog>
  );
}

function countsFromField(programme: ProgrammeSummary | undefined): boolean {
  return programme !== undefined && programme.anchor !== 'registration';
}

/** A date of her record as a field for dates takes it; of a month the first day. */
function dayOf(value: unknown): string {
  return typeof value === 'string' && /^\d{4}-\d{2}/.test(value) ? `${value}-01`.slice(0, 10) : '';
}

/** As the service keeps it: "the first baby" is `the_first_baby`. */
function codeOf(instance: string): string {
  return instance
    .trim()
    .normalize('NFD')
    .replaceAll(/[^\w-]+/g, ' ')
    .trim()
    .replaceAll(/\s+/g, '_');
}
