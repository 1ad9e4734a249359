import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useProgrammeName, useAnchorName, useProgrammes } from '../../programmes/programme.js';
import type { ImportOptions } from '../import.js';

interface ProgrammePartProps {
  readonly options: ImportOptions;
  /** Where each column goes. */
  readonly columns: readonly (string | null)[];
  readonly onChange: (options: ImportOptions) => void;
}

/** Which programme everybody in the file is taken into, and whether a column has the date that it counts from. */
export function ProgrammePart({ options, columns, onChange }: ProgrammePartProps) {
  const { t } = useTranslation('imports');
  const anchorName = useAnchorName();
  const programmeName = useProgrammeName();
  const programmes = useProgrammes();
  const { programme = '', ...others } = options;
  const anchor = programmes.find(({ name }) => name === programme)?.anchor;
  const isCounted = anchor === undefined || anchor === 'registration' || columns.includes(`fields.${anchor}`);
  if (programmes.length === 0) return null;
  return (
    <NativeSelect
      label={t('programme.which')}
      description={t('programme.hint')}
      error={isCounted ? undefined : t('programme.noColumn', { date: anchorName(anchor) })}
      value={programme}
      onChange={({ currentTarget: { value } }) =>
        onChange(value === '' ? others : { ...others, programme: value })
      }
      data={[
        { value: '', label: t('programme.none') },
        ...programmes.map(({ name }) => ({ value: name, label: programmeName(name) })),
      ]}
    />
  );
}
