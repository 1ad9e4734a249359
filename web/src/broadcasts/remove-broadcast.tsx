import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Confirm } from '../components/confirm.js';
import { notify } from '../components/notify.js';
import { remove } from './broadcast.js';
import type { Broadcast } from './broadcast.js';

/** Removes a draft, after a question. */
export function RemoveBroadcast({ broadcast }: { readonly broadcast: Broadcast }) {
  const { t } = useTranslation('broadcasts');
  const [isAsked, setAsked] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const act = async () => {
    await remove(broadcast);
    await navigate({ to: '/broadcasts' });
    queries.removeQueries({ queryKey: ['broadcasts', broadcast.id] });
    await queries.invalidateQueries({ queryKey: ['broadcasts'] });
    notify(t('remove.done'));
  };
  return (
    <>
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
    </>
  );
}
