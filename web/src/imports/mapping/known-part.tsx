import { NativeSelect, SimpleGrid } from '@mantine/core';
import '@mantine/core/styles/SimpleGrid.css';
import { useTranslation } from 'react-i18next';

import { fieldOf } from '../../api/dictionary.js';
import type { Dictionary } from '../../api/dictionary.js';
import type { ImportOptions } from '../import.js';
import { chosen } from './chosen.js';

interface KnownPartProps {
  readonly options: ImportOptions;
  readonly dictionary: Dictionary;
  readonly columns: readonly (string | null)[];
  readonly onChange: (options: ImportOptions) => void;
}

const onMatch = ['empty', 'overwrite', 'skip'] as const;
const undecided = ['left_out', 'new'] as const;

/** What a row does to somebody who is known. */
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
    </SimpleGrid>
  );
}
