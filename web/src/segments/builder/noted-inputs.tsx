import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { FactProps } from './fact-props.js';
import { LengthInput } from './length-input.js';
import { operatorName } from './operators.js';
import { Choice, NumberInput } from './plain-inputs.js';

const counts = ['>=', '<=', '='] as const;

/** How often something was noted, when, and of an event which. */
export function NotedInputs({ fact, onChange }: FactProps) {
  const { t } = useTranslation('segments');
  const options = [
    { code: '', name: t('often.once') },
    ...counts.map((code) => ({ code, name: t(`often.${operatorName(code)}`) })),
  ];
  return (
    <>
      <Choice
        label={t('often.label')}
        value={fact.is}
        options={options}
        onChange={(is) => onChange({ ...fact, is, value: is === '' ? '' : fact.value || '2' })}
      />
      {fact.is !== '' && (
        <NumberInput
          label={t('often.times')}
          value={fact.value}
          onChange={(value) => onChange({ ...fact, value })}
        />
      )}
      {fact.of === 'event' && fact.is === '' && (
        <TextInput
          aria-label={t('often.event')}
          placeholder={t('often.anyEvent')}
          dir="auto"
          maxLength={199}
          value={fact.event}
          onChange={(event) => onChange({ ...fact, event: event.currentTarget.value })}
        />
      )}
      <LengthInput fact={fact} onChange={onChange} />
    </>
  );
}
