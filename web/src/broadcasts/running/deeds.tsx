import { Button } from '@mantine/core';
import { IconCopy, IconPlayerPause, IconPlayerPlay, IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../../api/session.js';
import { Confirm } from '../../components/confirm.js';
import { notify } from '../../components/notify.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { act, broadcastQuery, copy } from '../broadcast.js';
import type { Broadcast, Deed, Progress } from '../broadcast.js';
import styles from '../broadcasts.module.css';
import { useFormat } from '../use-format.js';
import { sumOf } from './counts.js';
import { possibleDeeds } from './possible-deeds.js';

interface DeedsProps {
  readonly broadcast: Broadcast;
  readonly progress: Progress | undefined;
}

const icons = {
  pause: IconPlayerPause,
  resume: IconPlayerPlay,
  cancel: IconPlayerStop,
  retry: IconRefresh,
} as const;

/** What can be done with a campaign now: rest, go on, end for good, try failures again, begin one like it. */
export function Deeds({ broadcast, progress }: DeedsProps) {
  const { t } = useTranslation('broadcasts');
  const { may } = useSession();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<'cancel' | 'retry' | null>(null);
  const run = async (deed: Deed) => {
    await act(deed, broadcast.id);
    await queries.invalidateQueries({ queryKey: ['broadcasts'] });
    notify(t(`deeds.done.${deed}`));
  };
  const doing = useMutation({ mutationFn: run });
  const press = (deed: Deed) => (deed === 'cancel' || deed === 'retry' ? setAsked(deed) : doing.mutate(deed));
  const deeds = may('broadcasts.send') ? possibleDeeds(broadcast.state, progress?.counts) : [];
  return (
    <>
      <ProblemAlert problem={doing.error} />
      <div className={styles.buttons}>
        {deeds.map((deed) => (
          <DeedButton key={deed} deed={deed} isBusy={doing.isPending} onPress={() => press(deed)} />
        ))}
        {may('broadcasts.edit') && <CopyButton id={broadcast.id} />}
      </div>
      <Confirm
        opened={asked !== null}
        title={t(`deeds.ask.${asked ?? 'cancel'}`)}
        confirm={t(`deeds.${asked ?? 'cancel'}`)}
        isDangerous={asked === 'cancel'}
        onConfirm={() => (asked === null ? undefined : run(asked))}
        onClose={() => setAsked(null)}
      >
        <Consequence deed={asked ?? 'cancel'} progress={progress} />
      </Confirm>
    </>
  );
}

interface DeedButtonProps {
  readonly deed: Deed;
  readonly isBusy: boolean;
  readonly onPress: () => void;
}

function DeedButton({ deed, isBusy, onPress }: DeedButtonProps) {
  const { t } = useTranslation('broadcasts');
  const Icon = icons[deed];
  const isEnd = deed === 'cancel';
  return (
    <Button
      variant={isEnd ? 'light' : 'filled'}
      color={isEnd ? 'red' : 'karibu'}
      leftSection={<Icon size={18} aria-hidden />}
      disabled={isBusy}
      onClick={onPress}
    >
      {t(`deeds.${deed}`)}
    </Button>
  );
}

interface ConsequenceProps {
  readonly deed: 'cancel' | 'retry';
  readonly progress: Progress | undefined;
}

function Consequence({ deed, progress }: ConsequenceProps) {
  const { t } = useTranslation('broadcasts');
  const { number } = useFormat();
  if (progress === undefined) return null;
  const { counts } = progress;
  const count = deed === 'cancel' ? sumOf(counts, 'waiting') : counts.failed + counts.undelivered;
  return <p>{t(`deeds.what.${deed}`, { count, many: number(count) })}</p>;
}

function CopyButton({ id }: { readonly id: string }) {
  const { t } = useTranslation('broadcasts');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const copying = useMutation({
    mutationFn: () => copy(id),
    onSuccess: async (made) => {
      queries.setQueryData(broadcastQuery(made.id).queryKey, made);
      void queries.invalidateQueries({ queryKey: ['broadcasts', 'list'] });
      await navigate({ to: '/broadcasts/$id', params: { id: made.id } });
      notify(t('deeds.copied'));
    },
  });
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCopy size={18} aria-hidden />}
        loading={copying.isPending}
        onClick={() => copying.mutate()}
      >
        {t('deeds.copy')}
      </Button>
      <ProblemAlert problem={copying.error} />
    </>
  );
}
