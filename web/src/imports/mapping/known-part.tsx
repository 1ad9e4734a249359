import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import '@mantine/core/styles/SimpleGrid.css';
import { useTranslation } from 'react-i18next';

import { fieldOf } from '../../api/dictionary.js';
import type { Dictionary } from '../../api/dictionary.js';
import type { ImportOptions } from '../import.js';

interface KnownPartProps {
  readonly options: ImportOptions;
  readonly dictionary: Dictionary;
  readonly columns: readonly (string | null)[];
  readonly onChange: (options: ImportOptions) => void;
}

const onMatch = ['empty', 'overwrite', 'skip'] as const;
const dateOrders = ['dmy', 'mdy'] as const;
const undecided = ['left_out', 'new'] as const;

/** What a row does to somebody who is known, and how its dates and numbers are read. */
export function KnownPart({ options, dictionary, columns, onChange }: KnownPartProps) {
  const { t } = useTranslation('imports');
  const set = (parts: Partial<ImportOptions>) => onChange({ ...options, ...parts });
  const fields = columns.flatMap((to) =>
    to?.startsWith('fields.') === true ? [to.slice('fields.'.length)] : [],
  );
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <NativeSelect
        label={t('known.onMatch')}
        value={options.onMatch}
        data={onMatch.map((value) => ({ value, label: t(`known.match.${value}`) }))}
        onChange={(event) => set({ onMatch: chosen(onMatch, event.currentTarget.value) })}
      />
      <NativeSelect
        label={t('known.duplicates')}
        value={options.duplicates}
        data={undecided.map((value) => ({ value, label: t(`known.undecided.${value}`) }))}
        onChange={(event) => set({ duplicates: chosen(undecided, event.currentTarget.value) })}
      />
      <NativeSelect
        label={t('known.matchField')}
        value={options.matchField ?? ''}
        data={[
          { value: '', label: t('known.noMatchField') },
          ...fields.map((value) => ({ value, label: fieldOf(dictionary, value)?.name ?? value })),
        ]}
        onChange={(event) => set({ matchField: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={t('known.dateOrder')}
        value={options.dateOrder}
        data={dateOrders.map((value) => ({ value, label: t(`known.order.${value}`) }))}
        onChange={(event) => set({ dateOrder: chosen(dateOrders, event.currentTarget.value) })}
      />
      <TextInput
        label={t('known.tags')}
        description={t('known.tagsHint')}
        dir="auto"
        defaultValue={options.tags.join(', ')}
        onChange={(event) => set({ tags: listed(event.currentTarget.value) })}
      />
    </SimpleGrid>
  );
}

function chosen<Code extends string>(codes: readonly Code[], value: string): Code {
  const found = codes.find((code) => code === value);
  if (found === undefined) throw new Error(`"${value}" is no choice`);
  return found;
}

function listed(text: string): string[] {
  return [...new Set(text.split(',').map((one) => one.trim()))].filter((one) => one !== '');
}
