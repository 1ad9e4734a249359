import { Checkbox, Group, Stack, TextInput } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { useTranslation } from 'react-i18next';

import type { Dictionary } from '../../api/dictionary.js';
import { capitalised } from '../../components/capitalised.js';
import type { ImportOptions } from '../import.js';
import { ProgrammePart } from './programme-part.js';

interface EverybodyPartProps {
  readonly options: ImportOptions;
  readonly dictionary: Dictionary;
  /** Where each column goes. */
  readonly columns: readonly (string | null)[];
  readonly onChange: (options: ImportOptions) => void;
}

/** What everybody in the file is given: roles, tags by which they are found again, and a programme. */
export function EverybodyPart({ options, dictionary, columns, onChange }: EverybodyPartProps) {
  const { t, i18n } = useTranslation('imports');
  return (
    <Stack gap="md">
      <Checkbox.Group
        label={t('everybody.roles')}
        description={t('everybody.rolesHint')}
        value={[...options.roles]}
        onChange={(roles) => onChange({ ...options, roles })}
      >
        <Group gap="md" mt="xs">
          {dictionary.roles.map(({ code, name }) => (
            <Checkbox key={code} value={code} label={capitalised(name, i18n.language)} />
          ))}
        </Group>
      </Checkbox.Group>
      <TextInput
        label={t('everybody.tags')}
        description={t('everybody.tagsHint')}
        dir="auto"
        defaultValue={options.tags.join(', ')}
        onChange={(event) => onChange({ ...options, tags: listed(event.currentTarget.value) })}
      />
      <ProgrammePart options={options} columns={columns} onChange={onChange} />
    </Stack>
  );
}

function listed(text: string): string[] {
  return [...new Set(text.split(',').map((one) => one.trim()))].filter((one) => one !== '');
}
