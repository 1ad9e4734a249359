import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import type { ListFilter } from '../people/list/use-people.js';

const ExportDialog = lazy(() => import('./export-dialog.js'));

/** Takes the people whom a list shows out in a file; offered to whoever may. */
export function ExportButton({ shown }: { readonly shown: ListFilter }) {
  const { t } = useTranslation('exports');
  const [isOpen, setOpen] = useState(false);
  if (!useSession().may('people.export')) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('open')}
      </Button>
      <Suspense>{isOpen && <ExportDialog shown={shown} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
