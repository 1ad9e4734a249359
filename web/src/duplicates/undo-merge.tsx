import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Confirm } from '../components/confirm.js';
import { useUndoMerge } from './use-undo-merge.js';

/** Takes two merged records apart, from the history of the person; it is asked for first. @param id of the merge */
export default function UndoMerge({ id }: { readonly id: string }) {
  const { t } = useTranslation('duplicates');
  const [isAsked, setAsked] = useState(false);
  const undoing = useUndoMerge(id);
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setAsked(true)}>
        {t('history.undo')}
      </Button>
      <Confirm
        opened={isAsked}
        title={t('history.title')}
        confirm={t('history.confirm')}
        onConfirm={() => undoing.mutateAsync()}
        onClose={() => setAsked(false)}
      >
        <p>{t('history.text')}</p>
      </Confirm>
    </>
  );
}
