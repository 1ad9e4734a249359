import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { DictionaryField } from '../api/dictionary.js';
import { PlacePicker } from '../components/place-picker.js';
import type { ChosenPlace } from '../components/place-picker.js';

/** What somebody fills in for a field: as it is written, and of a place the name that goes with its code. */
export interface FieldEntry {
  readonly value: string;
  readonly placeName?: string;
}

/** A field that nothing was filled in for. */
export const emptyEntry: FieldEntry = { value: '' };

interface FieldInputProps {
  readonly field: DictionaryField;
  readonly entry: FieldEntry;
  readonly onChange: (entry: FieldEntry) => void;
  /** Of a date the month is enough, as she may know no more: it is written in words. */
  readonly mayBeMonth?: boolean;
}

/** Asks for the value of a field in the way that fits its kind. */
export function FieldInput({ field, entry, onChange, mayBeMonth = false }: FieldInputProps) {
  const { t } = useTranslation('people');
  const { kind, options } = field;
  const name = capital(field.name);
  if (kind === 'place') {
    const place: ChosenPlace | null =
      entry.value === '' ? null : { code: entry.value, name: entry.placeName ?? entry.value };
    return (
      <PlacePicker
        label={name}
        value={place}
        onChange={(chosen) =>
          onChange(chosen === null ? emptyEntry : { value: chosen.code, placeName: chosen.name })
        }
      />
    );
  }
  if (kind === 'choice' || kind === 'yes_no' || kind === 'flag') {
    const yesNo = (['yes', 'no'] as const).map((code) => ({ code, name: t(code) }));
    return (
      <NativeSelect
        label={name}
        data={[
          { value: '', label: t('notKnown') },
          ...(kind === 'choice' ? (options ?? []) : yesNo).map((one) => ({
            value: one.code,
            label: one.name,
          })),
        ]}
        value={entry.value}
        onChange={(event) => onChange({ value: event.currentTarget.value })}
      />
    );
  }
  const isInWords = kind === 'date' && mayBeMonth;
  return (
    <TextInput
      label={name}
      type={isInWords ? 'text' : inputTypes[kind]}
      {...(isInWords && { description: t(field.precision === 'year' ? 'roughDateHint' : 'dateHint') })}
      dir={kind === 'text' ? 'auto' : 'ltr'}
      autoComplete="off"
      {...(kind === 'number' && { inputMode: 'decimal' as const, step: 'any' })}
      maxLength={200}
      value={entry.value}
      onChange={(event) => onChange({ value: event.currentTarget.value })}
    />
  );
}

const inputTypes = { text: 'text', number: 'number', date: 'date', phone: 'tel' } as const;

/** What the service is told of an entry; null where nothing was filled in. */
export function entryValue(
  { kind }: DictionaryField,
  { value }: FieldEntry,
): string | number | boolean | null {
  const text = value.trim();
  if (text === '') return null;
  if (kind === 'flag') return text === 'yes';
  return kind === 'number' ? Number(text) : text;
}

/** The dictionary writes names as they stand within a sentence. */
function capital(name: string): string {
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}
