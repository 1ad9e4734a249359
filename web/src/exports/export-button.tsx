import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';

const ExportDialog = lazy(() => import('./export-dialog.js'));

/** Takes the people of a list, or of a segment, out in a file; shown to whoever may. */
export function ExportButton({ segment }: { readonly segment?: string }) {
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
      <Suspense>
        {isOpen && (
          <ExportDialog {...(segment !== undefined && { segment })} onClose={() => setOpen(false)} />
        )}
      </Suspense>
    </>
  );
}
