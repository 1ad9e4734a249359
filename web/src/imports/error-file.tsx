import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { errorsAddress } from './import.js';
import type { Import } from './import.js';

/** Loads the rows that are not stored, each with why; mended, the file is imported as it is. */
export function ErrorFile({ record }: { readonly record: Import }) {
  const { t } = useTranslation('imports');
  return (
    <Group gap="xs">
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          href={errorsAddress(record.id, format)}
          download
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t(`errors.${format}`)}
        </Button>
      ))}
    </Group>
  );
}
