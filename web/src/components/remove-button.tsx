import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Confirm } from './confirm.js';
import { notify } from './notify.js';

interface RemoveButtonProps {
  /** Where such things stand: their list, what is read of them, and the words for removing one. */
  readonly area: 'broadcasts' | 'segments';
  readonly id: string;
  readonly remove: () => Promise<unknown>;
}

/** Removes the thing that a page is about, after a question, and goes to the list of those that are left. */
export function RemoveButton({ area, id, remove }: RemoveButtonProps) {
  const { t } = useTranslation(area);
  const [isAsked, setAsked] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const act = async () => {
    await remove();
    await navigate({ to: `/${area}` });
    queries.removeQueries({ queryKey: [area, id] });
    await queries.invalidateQueries({ queryKey: [area] });
    notify(t('remove.done'));
  };
  return (
    <div>
      <Button variant="subtle" color="red" onClick={() => setAsked(true)}>
        {t('remove.button')}
      </Button>
      <Confirm
        opened={isAsked}
        title={t('remove.title')}
        confirm={t('remove.button')}
        isDangerous
        onConfirm={act}
        onClose={() => setAsked(false)}
      >
        {t('remove.text')}
      </Confirm>
    </div>
  );
}
