import { NativeSelect, Radio, Stack } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Radio.css';
import { useTranslation } from 'react-i18next';

import type { Role } from '../api/session.js';
import { useLanguageName } from '../components/language-name.js';
import { useTextLanguages } from '../components/text-languages.js';

/** A role, with the language of a translator. */
export interface RoleChoice {
  readonly role: Role;
  readonly translates: string | null;
}

interface RolePickerProps {
  readonly value: RoleChoice;
  readonly onChange: (choice: RoleChoice) => void;
}

const roles: readonly Role[] = [
  'admin',
  'program_lead',
  'campaigner',
  'agent',
  'translator',
  'viewer',
  'auditor',
];

/** Chooses what somebody is there for; each role says in words what it may do. */
export function RolePicker({ value, onChange }: RolePickerProps) {
  const { t } = useTranslation(['staff', 'shell']);
  return (
    <>
      <Radio.Group
        label={t('users.role')}
        value={value.role}
        onChange={(role) => onChange({ role, translates: role === 'translator' ? value.translates : null })}
      >
        <Stack gap="sm" mt="xs">
          {roles.map((role) => (
            <Radio
              key={role}
              value={role}
              label={t(`shell:roles.${role}.name`)}
              description={t(`shell:roles.${role}.about`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {value.role === 'translator' && (
        <LanguagePicker
          value={value.translates}
          onChange={(translates) => onChange({ ...value, translates })}
        />
      )}
    </>
  );
}

interface LanguagePickerProps {
  readonly value: string | null;
  readonly onChange: (language: string | null) => void;
}

function LanguagePicker({ value, onChange }: LanguagePickerProps) {
  const { t } = useTranslation('staff');
  const languageName = useLanguageName();
  const known = useTextLanguages().map(({ language }) => language);
  const codes = value === null || known.includes(value) ? known : [...known, value];
  return (
    <NativeSelect
      label={t('users.language')}
      required
      withAsterisk={false}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      data={[
        { value: '', label: t('users.chooseLanguage') },
        ...codes.map((code) => ({ value: code, label: languageName(code) })),
      ]}
    />
  );
}
