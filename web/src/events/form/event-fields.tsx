import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import type { Dictionary } from '../../api/dictionary.js';
import { capitalised } from '../../components/capitalised.js';
import { PlacePicker } from '../../components/place-picker.js';
import { Section } from '../../components/section.js';
import styles from '../events.module.css';
import { withStart } from './event-draft.js';
import type { EventDraft } from './event-draft.js';

/** A part of the form: what is written now, and how that is changed. */
export interface PartProps {
  readonly draft: EventDraft;
  readonly onChange: (draft: EventDraft) => void;
}

const code = '[A-Za-z]{2,12}[0-9]{1,6}';

/** What it is, and which consent it needs. */
export function WhatPart({ draft, onChange, dictionary }: PartProps & { readonly dictionary: Dictionary }) {
  const { t, i18n } = useTranslation('events');
  const options = (names: readonly { code: string; name: string }[], none: string) => [
    { value: '', label: none },
    ...names.map((one) => ({ value: one.code, label: capitalised(one.name, i18n.language) })),
  ];
  return (
    <Section title={t('form.what')}>
      <div className={styles.fields}>
        <TextInput
          label={t('form.name')}
          description={t('form.nameHint')}
          required
          withAsterisk={false}
          dir="auto"
          maxLength={100}
          value={draft.name}
          onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
        />
        <TextInput
          label={t('form.code')}
          description={t('form.codeHint')}
          required
          withAsterisk={false}
          pattern={code}
          title={t('form.codeHint')}
          autoCapitalize="none"
          autoComplete="off"
          maxLength={18}
          value={draft.code}
          onChange={(event) => onChange({ ...draft, code: event.currentTarget.value.trim().toLowerCase() })}
        />
        <NativeSelect
          label={t('form.purpose')}
          description={t('form.purposeHint')}
          required
          withAsterisk={false}
          value={draft.purpose}
          onChange={(event) => onChange({ ...draft, purpose: event.currentTarget.value })}
          data={options(dictionary.purposes, t('choose'))}
        />
        <NativeSelect
          label={t('form.topic')}
          description={t('form.topicHint')}
          value={draft.topic ?? ''}
          onChange={(event) => onChange({ ...draft, topic: event.currentTarget.value || null })}
          data={options(dictionary.topics, t('form.noTopic'))}
        />
      </div>
    </Section>
  );
}

/** When it is, by the clocks of where it is. */
export function WhenPart({ draft, onChange }: PartProps) {
  const { t } = useTranslation('events');
  const zones = Intl.supportedValuesOf('timeZone');
  const { timezone } = draft;
  return (
    <Section title={t('form.when')}>
      <div className={styles.fields}>
        <TextInput
          type="datetime-local"
          label={t('form.startsAt')}
          required
          withAsterisk={false}
          value={draft.startsAt}
          onChange={(event) => onChange(withStart(draft, event.currentTarget.value))}
        />
        <TextInput
          type="datetime-local"
          label={t('form.endsAt')}
          required
          withAsterisk={false}
          min={draft.startsAt}
          value={draft.endsAt}
          onChange={(event) => onChange({ ...draft, endsAt: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('form.timezone')}
          value={timezone}
          onChange={(event) => onChange({ ...draft, timezone: event.currentTarget.value })}
          data={(zones.includes(timezone) ? zones : [timezone, ...zones]).map((value) => ({
            value,
            label: value.replaceAll('_', ' '),
          }))}
        />
      </div>
    </Section>
  );
}

/** Where it is, and for how many. */
export function WherePart({ draft, onChange }: PartProps) {
  const { t } = useTranslation('events');
  const { placeCode } = draft;
  const { data } = useQuery({
    queryKey: ['places', 'called', placeCode],
    queryFn: () => answer(api.GET('/api/v1/places/{code}', { params: { path: { code: placeCode ?? '' } } })),
    enabled: placeCode !== null,
    retry: false,
  });
  return (
    <Section title={t('form.where')}>
      <div className={styles.fields}>
        <TextInput
          label={t('form.venue')}
          description={t('form.venueHint')}
          dir="auto"
          maxLength={100}
          value={draft.venue}
          onChange={(event) => onChange({ ...draft, venue: event.currentTarget.value })}
        />
        <PlacePicker
          label={t('form.place')}
          value={placeCode === null ? null : { code: placeCode, name: data?.name ?? placeCode }}
          onChange={(place) => onChange({ ...draft, placeCode: place?.code ?? null })}
        />
        <TextInput
          type="number"
          label={t('form.capacity')}
          description={t('form.capacityHint')}
          min={1}
          max={100_000}
          value={draft.capacity}
          onChange={(event) => onChange({ ...draft, capacity: event.currentTarget.value })}
        />
      </div>
    </Section>
  );
}
