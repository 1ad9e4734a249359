import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import '@mantine/core/styles/SimpleGrid.css';
import { useTranslation } from 'react-i18next';

import { fieldOf, useDictionary } from '../../api/dictionary.js';
import { capitalised } from '../../components/capitalised.js';
import { useLanguageName } from '../../components/language-name.js';
import { FieldInput, entryValue } from '../../people/field-input.js';
import { useAnchorName } from '../programme.js';
import type { Programme } from '../programme.js';
import { fieldsAskedBy } from './preview-of.js';
import type { Somebody } from './preview-of.js';

interface PreviewFormProps {
  readonly programme: Programme;
  readonly who: Somebody;
  readonly onChange: (who: Somebody) => void;
}

/** Who it is that is asked about: her date, when she joins, her language, her zone, and what the conditions ask for. */
export function PreviewForm({ programme, who, onChange }: PreviewFormProps) {
  const { t, i18n } = useTranslation('programmes');
  const languageName = useLanguageName();
  const anchorName = useAnchorName();
  const set = (parts: Partial<Somebody>) => onChange({ ...who, ...parts });
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      {programme.anchor !== 'registration' && (
        <TextInput
          type="date"
          required
          label={capitalised(anchorName(programme.anchor), i18n.language)}
          value={who.anchor}
          onChange={(event) => set({ anchor: event.currentTarget.value })}
        />
      )}
      <TextInput
        type="date"
        required
        label={t('preview.joins')}
        value={who.joins}
        onChange={(event) => set({ joins: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('preview.language')}
        value={who.language}
        onChange={(event) => set({ language: event.currentTarget.value })}
        data={[...new Set([...programme.languages, who.language])].map((code) => ({
          value: code,
          label: languageName(code),
        }))}
      />
      <NativeSelect
        label={t('preview.zone')}
        value={who.timezone}
        onChange={(event) => set({ timezone: event.currentTarget.value })}
        data={[
          { value: '', label: t('preview.ownZone') },
          ...Intl.supportedValuesOf('timeZone').map((zone) => ({
            value: zone,
            label: zone.replaceAll('_', ' '),
          })),
        ]}
      />
      <Facts programme={programme} who={who} onChange={onChange} />
    </SimpleGrid>
  );
}

/** The fields that decide who gets what. */
function Facts({ programme, who, onChange }: PreviewFormProps) {
  const dictionary = useDictionary();
  return fieldsAskedBy(programme).map((key) => {
    const field = fieldOf(dictionary, key);
    if (field === undefined) return null;
    const known = who.facts[key];
    const value =
      field.kind === 'flag' && known !== undefined ? (known === true ? 'yes' : 'no') : String(known ?? '');
    return (
      <FieldInput
        key={key}
        field={field}
        entry={{ value }}
        onChange={(entry) => {
          const { [key]: _before, ...others } = who.facts;
          const now = entryValue(field, entry);
          onChange({ ...who, facts: now === null ? others : { ...others, [key]: now } });
        }}
      />
    );
  });
}
