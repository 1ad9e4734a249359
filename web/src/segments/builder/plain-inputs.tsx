import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly code: string; readonly name: string }[];
  readonly onChange: (code: string) => void;
}

/** One of a few; what is chosen already stays there even where the list does not have it. */
export function Choice({ label, value, options, onChange }: ChoiceProps) {
  const { t } = useTranslation('segments');
  const isThere = options.some(({ code }) => code === value);
  const first = isThere ? [] : [{ value, label: value === '' ? t('choose') : value }];
  return (
    <NativeSelect
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[...first, ...options.map(({ code, name }) => ({ value: code, label: name }))]}
    />
  );
}

interface NumberInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A number, as somebody types it. */
export function NumberInput({ label, value, onChange }: NumberInputProps) {
  return (
    <TextInput
      aria-label={label}
      inputMode="numeric"
      maxLength={14}
      size="sm"
      w="6rem"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.trim())}
    />
  );
}
