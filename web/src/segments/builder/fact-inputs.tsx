import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { nameIn } from '../../api/dictionary.js';
import { interfaceLanguages } from '../../i18n/i18n.js';
import { useLanguageName } from '../../components/language-name.js';
import type { Fact } from '../rules/condition.js';
import type { FactProps } from './fact-props.js';
import { FieldInputs } from './field-inputs.js';
import { LengthInput } from './length-input.js';
import { NotedInputs } from './noted-inputs.js';
import { operatorName } from './operators.js';
import { PlaceInput } from './place-input.js';
import { Choice, NumberInput } from './plain-inputs.js';
import { programmesOf } from './subjects.js';

const orders = ['>=', '<=', '=', '>', '<'] as const;
const consentStates = ['granted', 'refused', 'withdrawn', 'expired', 'known', 'unknown'] as const;
const programmeStates = ['active', 'completed', 'ended'] as const;
const channels = ['sms', 'whatsapp'] as const;

/** Where one says how it stands with what the row is about. */
export function FactInputs(props: FactProps) {
  const { fact, dictionary, onChange } = props;
  const { t } = useTranslation('segments');
  const languageName = useLanguageName();
  const set = (parts: Partial<Fact>) => onChange({ ...fact, ...parts });
  const order = (
    <Choice
      label={t('how.label')}
      value={fact.is}
      options={orders.map((code) => ({ code, name: t(`how.${operatorName(code)}`) }))}
      onChange={(is) => set({ is })}
    />
  );
  switch (fact.about) {
    case 'field':
      return <FieldInputs {...props} />;
    case 'place':
      return <PlaceInput value={fact.value} onChange={(value) => set({ value, is: 'under' })} />;
    case 'role':
      return (
        <Choice
          label={t('about.role')}
          value={fact.of}
          options={dictionary.roles}
          onChange={(of) => set({ of })}
        />
      );
    case 'interest':
      return (
        <Choice
          label={t('about.interest')}
          value={fact.of}
          options={dictionary.topics}
          onChange={(of) => set({ of })}
        />
      );
    case 'tag':
      return <Text label={t('about.tag')} value={fact.of} onChange={(of) => set({ of })} />;
    case 'reachable':
      return (
        <Choice
          label={t('about.reachable')}
          value={fact.of}
          options={channels.map((code) => ({ code, name: t(`channel.${code}`) }))}
          onChange={(of) => set({ of })}
        />
      );
    case 'language':
      return (
        <Choice
          label={t('about.language')}
          value={fact.of}
          options={[...new Set([...Object.keys(interfaceLanguages), ...dictionary.languages])].map(
            (code) => ({
              code,
              name: languageName(code),
            }),
          )}
          onChange={(of) => set({ of })}
        />
      );
    case 'consent':
      return (
        <Choice
          label={t('group.consent')}
          value={fact.is}
          options={consentStates.map((code) => ({ code, name: t(`consent.${code}`) }))}
          onChange={(is) => set({ is })}
        />
      );
    case 'age':
      return (
        <>
          {order}
          <NumberInput label={t('about.age')} value={fact.value} onChange={(value) => set({ value })} />
        </>
      );
    case 'programme':
      return (
        <>
          <ProgrammeInput {...props} />
          <Choice
            label={t('how.label')}
            value={fact.is}
            options={programmeStates.map((code) => ({ code, name: t(`programme.${code}`) }))}
            onChange={(is) => set({ is })}
          />
        </>
      );
    case 'week':
      return (
        <>
          <ProgrammeInput {...props} />
          {order}
          <NumberInput label={t('about.week')} value={fact.value} onChange={(value) => set({ value })} />
        </>
      );
    case 'noted':
      return <NotedInputs {...props} />;
    case 'wrote':
      return <LengthInput fact={fact} onChange={onChange} />;
    case 'got':
      return (
        <>
          <Text
            label={t('got.what')}
            value={fact.of}
            placeholder="flow:menu"
            onChange={(of) => set({ of })}
          />
          <LengthInput fact={fact} onChange={onChange} />
        </>
      );
    case 'written':
      return (
        <TextInput
          aria-label={t('about.written')}
          spellCheck={false}
          maxLength={2_000}
          value={fact.value}
          onChange={(event) => set({ value: event.currentTarget.value })}
        />
      );
  }
}

function ProgrammeInput({ fact, dictionary, onChange }: FactProps) {
  const { t } = useTranslation('segments');
  const programmes = programmesOf(dictionary);
  const set = (of: string) => onChange({ ...fact, of });
  return programmes.length === 0 ? (
    <Text label={t('programme.which')} value={fact.of} onChange={set} />
  ) : (
    <Choice
      label={t('programme.which')}
      value={fact.of}
      options={programmes.map((code) => ({ code, name: nameIn(dictionary.programmes, code) }))}
      onChange={set}
    />
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}

function Text({ label, value, placeholder, onChange }: TextProps) {
  return (
    <TextInput
      aria-label={label}
      placeholder={placeholder ?? label}
      dir="auto"
      maxLength={199}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
