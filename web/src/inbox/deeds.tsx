import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconHandStop } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import { Confirm } from '../components/confirm.js';
import { notify } from '../components/notify.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { useShortcuts } from '../components/shortcuts.js';
import { CloseDialog } from './close-dialog.js';
import { GiveBackDialog } from './give-back-dialog.js';
import { takeOver } from './inbox.js';
import type { InboxConversation } from './inbox.js';
import { WhoHasIt } from './who-has-it.js';
import styles from './conversation.module.css';

interface DeedsProps {
  readonly conversation: InboxConversation;
  readonly mayAnswer: boolean;
  /** Where one writes. */
  readonly reply: RefObject<HTMLTextAreaElement | null>;
}

/** Who has the conversation, and what one can do about it: take it over, give it back, be done with it. */
export function Deeds({ conversation, mayAnswer, reply }: DeedsProps) {
  const { t } = useTranslation('inbox');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'take' | 'give' | 'close' | null>(null);
  const { id, heldBy, isMine } = conversation;
  const isTheirs = heldBy !== null && !isMine;
  const taking = useMutation({
    mutationFn: () => takeOver(id, isTheirs ? heldBy.id : null),
    onSuccess: () => notify(t('taken')),
    // Also when somebody else was quicker: then it is they who are shown.
    onSettled: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
  });
  const take = () => (isTheirs ? setAsked('take') : taking.mutate());
  const onClose = () => setAsked(null);
  useShortcuts([
    { keys: 'u', label: t('back'), run: () => void navigate({ to: '/inbox' }) },
    ...(mayAnswer && !isMine ? [{ keys: 't', label: t('take'), run: take }] : []),
    ...(mayAnswer && isMine ? [{ keys: 'g', label: t('give.open'), run: () => setAsked('give') }] : []),
    ...(mayAnswer && !isTheirs
      ? [
          { keys: 'r', label: t('reply.write'), run: () => reply.current?.focus() },
          { keys: 'c', label: t('close.open'), run: () => setAsked('close') },
        ]
      : []),
  ]);
  return (
    <div className={styles.holder} data-mine={isMine || undefined}>
      <WhoHasIt conversation={conversation} />
      <ProblemAlert problem={taking.error} />
      {mayAnswer && (
        <div className={styles.deeds}>
          {!isMine && (
            <Button
              leftSection={<IconHandStop size={18} aria-hidden />}
              variant={isTheirs ? 'default' : 'filled'}
              loading={taking.isPending}
              onClick={take}
            >
              {t(isTheirs ? 'takeFrom.open' : 'take')}
            </Button>
          )}
          {isMine && (
            <Button leftSection={<IconArrowBackUp size={18} aria-hidden />} onClick={() => setAsked('give')}>
              {t('give.open')}
            </Button>
          )}
          {!isTheirs && (
            <Button
              variant="default"
              leftSection={<IconCheck size={18} aria-hidden />}
              onClick={() => setAsked('close')}
            >
              {t('close.open')}
            </Button>
          )}
        </div>
      )}
      <Confirm
        opened={asked === 'take'}
        title={t('takeFrom.title', { name: heldBy?.name ?? t('holder.nobodyHere') })}
        confirm={t('takeFrom.confirm')}
        onConfirm={() => taking.mutateAsync()}
        onClose={onClose}
      >
        <p>{t('takeFrom.text')}</p>
      </Confirm>
      {asked === 'give' && <GiveBackDialog conversation={conversation} onClose={onClose} />}
      {asked === 'close' && <CloseDialog conversation={conversation} onClose={onClose} />}
    </div>
  );
}
