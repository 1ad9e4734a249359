import { Checkbox, NativeSelect, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/Radio.css';
import { useTranslation } from 'react-i18next';

import type { Dictionary } from '../../api/dictionary.js';
import { useLanguageName } from '../../components/language-name.js';
import type { Permission } from '../import.js';

type Attested = Extract<Permission, { kind: 'attested' }>;

interface PermissionPartProps {
  readonly permission: Permission | null;
  readonly dictionary: Dictionary;
  readonly onChange: (permission: Permission) => void;
}

/** On what ground these people are written to: somebody vouches for their consent, or nobody writes to them yet. */
export function PermissionPart({ permission, dictionary, onChange }: PermissionPartProps) {
  const { t } = useTranslation('imports');
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('permission.question')}
        value={permission?.kind ?? ''}
        onChange={(kind) => onChange(kind === 'attested' ? nothingAttested : { kind: 'none' })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="none" label={t('permission.none')} description={t('permission.noneHint')} />
          <Radio
            value="attested"
            label={t('permission.attested')}
            description={t('permission.attestedHint')}
          />
        </Stack>
      </Radio.Group>
      {permission?.kind === 'attested' && (
        <Attestation attested={permission} dictionary={dictionary} onChange={onChange} />
      )}
    </Stack>
  );
}

const nothingAttested: Attested = {
  kind: 'attested',
  attestedBy: '',
  purposes: [],
  form: '',
  wordingVersion: '',
};

interface AttestationProps {
  readonly attested: Attested;
  readonly dictionary: Dictionary;
  readonly onChange: (attested: Attested) => void;
}

function Attestation({ attested, dictionary, onChange }: AttestationProps) {
  const { t } = useTranslation('imports');
  const text = (name: 'attestedBy' | 'form' | 'wordingVersion') => (
    <TextInput
      label={t(`permission.${name}`)}
      description={t(`permission.${name}Hint`)}
      required
      withAsterisk={false}
      dir="auto"
      maxLength={200}
      value={attested[name]}
      onChange={(event) => onChange({ ...attested, [name]: event.currentTarget.value })}
    />
  );
  const languageName = useLanguageName();
  const { on: _on, ...undated } = attested;
  const { language: _language, ...ofEach } = attested;
  return (
    <>
      <Checkbox.Group
        label={t('permission.purposes')}
        description={t('permission.purposesHint')}
        value={[...attested.purposes]}
        onChange={(purposes) => onChange({ ...attested, purposes })}
      >
        <Stack gap="xs" mt="xs">
          {dictionary.purposes
            .filter(({ basis }) => basis === 'consent')
            .map(({ code, name }) => (
              <Checkbox key={code} value={code} label={name} />
            ))}
        </Stack>
      </Checkbox.Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {text('attestedBy')}
        {text('form')}
        {text('wordingVersion')}
        <NativeSelect
          label={t('permission.language')}
          description={t('permission.languageHint')}
          value={attested.language ?? ''}
          data={[
            { value: '', label: t('permission.ownLanguage') },
            ...dictionary.languages.map((value) => ({ value, label: languageName(value) })),
          ]}
          onChange={(event) => {
            const language = event.currentTarget.value;
            onChange(language === '' ? ofEach : { ...ofEach, language });
          }}
        />
        <TextInput
          type="date"
          label={t('permission.on')}
          description={t('permission.onHint')}
          value={attested.on ?? ''}
          onChange={(event) => {
            const on = event.currentTarget.value;
            onChange(on === '' ? undated : { ...undated, on });
          }}
        />
      </SimpleGrid>
    </>
  );
}
