import { Radio, Stack, TextInput } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Radio.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Turf } from './user-row.js';

interface TurfPickerProps {
  /** Null: everybody. */
  readonly value: Turf | null;
  readonly onChange: (turf: Turf | null) => void;
  /** It was tried to save this: what is missing is said from then on. */
  readonly isTried: boolean;
}

const nobody: Turf = { places: [], programmes: [], tags: [] };

const kinds = ['places', 'programmes', 'tags'] as const;

/** Whether a turf names nothing: it is not saved so, as nobody could tell whether it means nobody or everybody. */
export function isEmptyTurf(turf: Turf | null): boolean {
  return turf !== null && kinds.every((kind) => turf[kind].length === 0);
}

/** Chooses whom an account sees: everybody, or the people of places, programmes or tags. */
export function TurfPicker({ value, onChange, isTried }: TurfPickerProps) {
  const { t } = useTranslation('staff');
  return (
    <>
      <Radio.Group
        label={t('turf.title')}
        value={value === null ? 'everybody' : 'some'}
        error={isTried && isEmptyTurf(value) ? t('turf.empty') : undefined}
        onChange={(choice) => onChange(choice === 'everybody' ? null : nobody)}
      >
        <Stack gap="sm" mt="xs">
          <Radio value="everybody" label={t('turf.everybody')} />
          <Radio value="some" label={t('turf.some')} description={t('turf.help')} />
        </Stack>
      </Radio.Group>
      {value !== null &&
        kinds.map((kind) => (
          <NamesInput
            key={kind}
            label={t(`turf.${kind}`)}
            description={t(`turf.${kind}Help`)}
            value={value[kind]}
            onChange={(names) => onChange({ ...value, [kind]: names })}
          />
        ))}
    </>
  );
}

interface NamesInputProps {
  readonly label: string;
  readonly description: string;
  readonly value: string[];
  readonly onChange: (names: string[]) => void;
}

/** Names with commas between them, as they are typed. */
function NamesInput({ label, description, value, onChange }: NamesInputProps) {
  const [text, setText] = useState(value.join(', '));
  return (
    <TextInput
      label={label}
      description={description}
      dir="auto"
      maxLength={4_000}
      value={text}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        onChange(
          typed
            .split(',')
            .map((name) => name.trim())
            .filter(Boolean),
        );
      }}
    />
  );
}
