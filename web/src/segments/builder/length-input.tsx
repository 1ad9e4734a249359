import { useTranslation } from 'react-i18next';

import { units } from '../rules/condition.js';
import type { Fact, Unit } from '../rules/condition.js';
import { Choice, NumberInput } from './plain-inputs.js';

interface LengthInputProps {
  readonly fact: Fact;
  readonly onChange: (fact: Fact) => void;
}

/** At any time, or within the last so long. */
export function LengthInput({ fact, onChange }: LengthInputProps) {
  const { t } = useTranslation('segments');
  const isLimited = fact.amount !== '';
  return (
    <>
      <Choice
        label={t('length.when')}
        value={isLimited ? 'within' : 'ever'}
        options={(['ever', 'within'] as const).map((code) => ({ code, name: t(`length.${code}`) }))}
        onChange={(code) =>
          onChange(code === 'ever' ? { ...fact, amount: '' } : { ...fact, amount: '1', unit: 'years' })
        }
      />
      {isLimited && <LengthParts fact={fact} onChange={onChange} />}
    </>
  );
}

/** A number of days, weeks, months or years. */
export function LengthParts({ fact, onChange }: LengthInputProps) {
  const { t } = useTranslation('segments');
  return (
    <>
      <NumberInput
        label={t('length.amount')}
        value={fact.amount}
        onChange={(amount) =>
          onChange({ ...fact, amount: amount === '' ? '0' : amount.replace(/^0+(?=\d)/, '') })
        }
      />
      <Choice
        label={t('length.unit')}
        value={fact.unit}
        options={units.map((code) => ({ code, name: t(`length.${code}`) }))}
        onChange={(unit) => onChange({ ...fact, unit: unit as Unit })}
      />
    </>
  );
}
