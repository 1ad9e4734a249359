import { Alert, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useDictionary } from '../../api/dictionary.js';
import { Loading } from '../../components/loading.js';
import { notify } from '../../components/notify.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { RemoveButton } from '../../components/remove-button.js';
import { useShortcuts } from '../../components/shortcuts.js';
import { StatusBadge } from '../../components/status-badge.js';
import { count, planQuery, remove } from '../broadcast.js';
import type { Broadcast } from '../broadcast.js';
import styles from '../broadcasts.module.css';
import { AudiencePart } from './audience-part.js';
import { BasicsPart } from './basics-part.js';
import { ContentPart } from './content-part.js';
import { PacePart } from './pace-part.js';
import { TimingPart } from './timing-part.js';
import { useSettings } from './use-settings.js';

/** Everything that is decided about a draft. Saving sends nothing; then it is counted. */
export function ComposeForm({ broadcast }: { readonly broadcast: Broadcast }) {
  const { t } = useTranslation('broadcasts');
  const dictionary = useDictionary();
  const settings = useSettings(broadcast);
  const { mine, isChanged, isOvertaken, change, save, takeTheirs } = settings;
  const saving = useSaving(broadcast.id, save);
  const go = (next: Next) => {
    if (!saving.isPending) saving.mutate(next);
  };
  useShortcuts([{ keys: 'mod+s', label: t('save.save'), run: () => go('stay') }]);
  if (dictionary === undefined) return <Loading lines={6} />;
  const parts = { mine, onChange: change };
  return (
    <>
      <BasicsPart {...parts} dictionary={dictionary} />
      <ContentPart {...parts} id={broadcast.id} dictionary={dictionary} />
      <AudiencePart {...parts} id={broadcast.id} dictionary={dictionary} onBeforeSheet={save} />
      <TimingPart {...parts} />
      <PacePart {...parts} dictionary={dictionary} />
      {isOvertaken && (
        <Alert role="alert" color="yellow" variant="default" title={t('save.overtaken')}>
          <p className={styles.plain}>{t('save.overtakenText')}</p>
          <Button mt="sm" variant="default" onClick={takeTheirs}>
            {t('save.takeTheirs')}
          </Button>
        </Alert>
      )}
      <ProblemAlert problem={saving.error} />
      <div className={styles.buttons}>
        <Button loading={saving.isPending && saving.variables === 'count'} onClick={() => go('count')}>
          {t('save.count')}
        </Button>
        <Button
          variant="default"
          disabled={!isChanged}
          loading={saving.isPending && saving.variables === 'stay'}
          onClick={() => go('stay')}
        >
          {t('save.save')}
        </Button>
        <span role="status">{isChanged && <StatusBadge tone="warn">{t('save.unsaved')}</StatusBadge>}</span>
        <RemoveButton
          list="broadcasts"
          queryKey={['broadcasts', broadcast.id]}
          words={{
            button: t('remove.button'),
            title: t('remove.title'),
            text: t('remove.text'),
            done: t('remove.done'),
          }}
          remove={() => remove(broadcast)}
        />
      </div>
    </>
  );
}

/** What follows when it is saved. */
type Next = 'stay' | 'count';

function useSaving(id: string, save: () => Promise<void>) {
  const { t } = useTranslation('broadcasts');
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (next: Next) => {
      await save();
      if (next === 'count') queries.setQueryData(planQuery(id).queryKey, await count(id));
    },
    onSuccess: async (_, next) => {
      void queries.invalidateQueries({ queryKey: ['broadcasts'] });
      if (next === 'stay') notify(t('save.done'));
      else await navigate({ to: '/broadcasts/$id/check', params: { id } });
    },
  });
}
