import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, done } from '../api/client.js';
import { Confirm } from '../components/confirm.js';
import { notify } from '../components/notify.js';

/** Removes a household in which nobody lives, after a question, and goes to those that are left. */
export function RemoveHousehold({ id }: { readonly id: string }) {
  const { t } = useTranslation('people');
  const [isAsked, setAsked] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const remove = async () => {
    await done(api.DELETE('/api/v1/households/{id}', { params: { path: { id } } }));
    await navigate({ to: '/households' });
    queries.removeQueries({ queryKey: ['households', 'one', id] });
    await queries.invalidateQueries({ queryKey: ['households'] });
    notify(t('households.removed'));
  };
  return (
    <div>
      <Button variant="subtle" color="red" onClick={() => setAsked(true)}>
        {t('households.remove')}
      </Button>
      <Confirm
        opened={isAsked}
        title={t('households.removeTitle')}
        confirm={t('households.remove')}
        isDangerous
        onConfirm={remove}
        onClose={() => setAsked(false)}
      >
        {t('households.removeText')}
      </Confirm>
    </div>
  );
}
