import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useSession } from '../../api/session.js';
import { TextLink } from '../../components/links.js';
import { notify } from '../../components/notify.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { askPermission, broadcastQuery, isDraft } from '../broadcast.js';
import type { Broadcast } from '../broadcast.js';
import styles from '../broadcasts.module.css';

interface MendProps {
  readonly broadcast: Broadcast;
  readonly reason: string;
  /** What would bring these people back. */
  readonly words: string;
}

/** What is mended where the campaign is written. */
const writtenOtherwise = new Set([
  'same_phone',
  'missing_value',
  'sensitive_on_shared_phone',
  'outside_window',
  'expired',
  'over_cap',
  'no_text',
  'no_purpose',
]);

/** What would bring people back who are left out, and the way there. */
export function Mend({ broadcast, reason, words }: MendProps) {
  const { may } = useSession();
  const mayEdit = may('broadcasts.edit');
  if (mayEdit && reason === 'no_consent')
    return (
      <span className={styles.mend}>
        {words} <AskOnce broadcast={broadcast} />
      </span>
    );
  if (!mayEdit || !isDraft(broadcast) || !writtenOtherwise.has(reason))
    return <span className={styles.mend}>{words}</span>;
  return (
    <TextLink
      className={styles.mendLink}
      to="/broadcasts/$id"
      params={{ id: broadcast.id }}
      activeOptions={{ exact: true }}
    >
      {words}
    </TextLink>
  );
}

/** Makes a draft that asks the same people for permission: whoever was asked before is left out of it by itself. */
function AskOnce({ broadcast }: Pick<MendProps, 'broadcast'>) {
  const { t } = useTranslation('broadcasts');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const asking = useMutation({
    mutationFn: () => askPermission(broadcast, t('excluded.askName', { name: broadcast.name }).slice(0, 120)),
    onSuccess: async (made) => {
      queries.setQueryData(broadcastQuery(made.id).queryKey, made);
      void queries.invalidateQueries({ queryKey: ['broadcasts', 'list'] });
      await navigate({ to: '/broadcasts/$id', params: { id: made.id } });
      notify(t('excluded.asked'));
    },
  });
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        loading={asking.isPending}
        onClick={() => {
          asking.mutate();
        }}
      >
        {t('excluded.ask')}
      </Button>
      <ProblemAlert problem={asking.error} />
    </>
  );
}
