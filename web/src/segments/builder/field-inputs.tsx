import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { fieldOf } from '../../api/dictionary.js';
import type { Fact, FieldKind } from '../rules/condition.js';
import type { FactProps } from './fact-props.js';
import { LengthParts } from './length-input.js';
import { operatorName } from './operators.js';
import { PlaceInput } from './place-input.js';
import { Choice, NumberInput } from './plain-inputs.js';

const stands: Readonly<Record<FieldKind, readonly string[]>> = {
  text: ['=', '!=', 'known', 'unknown'],
  phone: ['=', '!=', 'known', 'unknown'],
  choice: ['=', '!=', 'known', 'unknown'],
  yes_no: ['=', '!=', 'known', 'unknown'],
  number: ['=', '!=', '>=', '<=', '>', '<', 'known', 'unknown'],
  date: ['=', '<', '<=', '>', '>=', 'known', 'unknown'],
  flag: ['=', 'known', 'unknown'],
  place: ['under', 'known', 'unknown'],
};

const ways = ['on', 'ago', 'ahead'] as const;

/** How it stands with a field of the data dictionary. */
export function FieldInputs(props: FactProps) {
  const { fact, onChange } = props;
  const { t } = useTranslation('segments');
  return (
    <>
      <Choice
        label={t('how.label')}
        value={fact.is}
        options={stands[fact.kind].map((code) => ({
          code,
          name: fact.kind === 'date' ? t(`day.${operatorName(code)}`) : t(`how.${operatorName(code)}`),
        }))}
        onChange={(is) => onChange({ ...fact, is })}
      />
      {fact.is !== 'known' && fact.is !== 'unknown' && <ValueInput {...props} />}
    </>
  );
}

function ValueInput({ fact, dictionary, onChange }: FactProps) {
  const { t } = useTranslation('segments');
  const set = (parts: Partial<Fact>) => onChange({ ...fact, ...parts });
  const label = fieldOf(dictionary, fact.of)?.name ?? fact.of;
  const setValue = (value: string) => set({ value });
  switch (fact.kind) {
    case 'number':
      return <NumberInput label={label} value={fact.value} onChange={setValue} />;
    case 'flag':
      return (
        <Choice
          label={label}
          value={fact.value === 'false' ? 'false' : 'true'}
          options={(['true', 'false'] as const).map((code) => ({ code, name: t(`yes.${code}`) }))}
          onChange={setValue}
        />
      );
    case 'yes_no':
      return (
        <Choice
          label={label}
          value={fact.value}
          options={(['yes', 'no'] as const).map((code) => ({ code, name: t(`yes.${code}`) }))}
          onChange={setValue}
        />
      );
    case 'choice':
      return (
        <Choice
          label={label}
          value={fact.value}
          options={fieldOf(dictionary, fact.of)?.options ?? []}
          onChange={setValue}
        />
      );
    case 'place':
      return <PlaceInput value={fact.value} onChange={setValue} />;
    case 'date':
      return <DayInput fact={fact} label={label} onChange={set} />;
    case 'text':
    case 'phone':
      return (
        <TextInput
          aria-label={label}
          dir="auto"
          maxLength={199}
          value={fact.value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      );
  }
}

interface DayInputProps {
  readonly fact: Fact;
  readonly label: string;
  readonly onChange: (parts: Partial<Fact>) => void;
}

/** A day, or so long before or after today. */
function DayInput({ fact, label, onChange }: DayInputProps) {
  const { t } = useTranslation('segments');
  return (
    <>
      <Choice
        label={t('day.label')}
        value={fact.way}
        options={ways.map((code) => ({ code, name: t(`day.${code}`) }))}
        onChange={(way) => onChange({ way: way as Fact['way'], amount: fact.amount || '1' })}
      />
      {fact.way === 'on' ? (
        <TextInput
          type="date"
          aria-label={label}
          value={fact.value}
          onChange={(event) => onChange({ value: event.currentTarget.value })}
        />
      ) : (
        <LengthParts fact={fact} onChange={onChange} />
      )}
    </>
  );
}
