import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, done, ifMatch } from '../api/client.js';
import { Confirm } from '../components/confirm.js';
import { notify } from '../components/notify.js';
import type { Segment } from './segment.js';

/** Removes a segment, after a question; nothing happens to its people. */
export function RemoveSegment({ segment }: { readonly segment: Segment }) {
  const { t } = useTranslation('segments');
  const [isAsked, setAsked] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const remove = async () => {
    await done(
      api.DELETE('/api/v1/segments/{id}', {
        params: { path: { id: segment.id }, header: ifMatch(segment.version) },
      }),
    );
    await navigate({ to: '/segments' });
    queries.removeQueries({ queryKey: ['segments', segment.id] });
    await queries.invalidateQueries({ queryKey: ['segments'] });
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
        onConfirm={remove}
        onClose={() => setAsked(false)}
      >
        {t('remove.text')}
      </Confirm>
    </div>
  );
}
