import { Button, Textarea } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import { measureText } from '../../../src/channels/segments.js';
import { freshKey } from '../api/client.js';
import { notify } from '../components/notify.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { writeReply } from './inbox.js';
import type { InboxConversation } from './inbox.js';
import { useKeptReply } from './use-kept-reply.js';
import styles from './conversation.module.css';

interface ReplyBoxProps {
  readonly conversation: InboxConversation;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Told whether something is being written, for the others who look. */
  readonly onReplying: (isReplying: boolean) => void;
}

/** The service takes no longer text. */
const longestText = 1_600;

/** Where one writes to her. What is written is kept on this computer until it is sent, and is never sent twice. */
export function ReplyBox({ conversation, field, onReplying }: ReplyBoxProps) {
  const { t } = useTranslation('inbox');
  const queries = useQueryClient();
  const { id, isMine, channel } = conversation;
  const [text, setText] = useKeptReply(id);
  const keyOf = useReplyKey();
  const sending = useMutation({
    mutationFn: (body: string) => writeReply(id, body, keyOf(body)),
    onSuccess: ({ waitsFor }) => {
      setText('');
      onReplying(false);
      notify(t(waitsFor.length === 0 ? 'reply.done' : 'reply.waits'));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
  });
  const body = text.trim();
  const send = () => {
    if (body !== '' && !sending.isPending) sending.mutate(body);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className={styles.reply}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ProblemAlert problem={sending.error} />
      <Textarea
        ref={field}
        label={t('reply.write')}
        description={t('reply.hint')}
        size="md"
        rows={3}
        maxLength={longestText}
        dir="auto"
        lang={conversation.language ?? undefined}
        value={text}
        onKeyDown={onKeyDown}
        onFocus={() => onReplying(true)}
        onBlur={() => onReplying(false)}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.send}>
        <span className={styles.quiet}>{body !== '' && channel === 'sms' && <Measure text={body} />}</span>
        <Button
          type="submit"
          leftSection={<IconSend size={18} aria-hidden />}
          disabled={body === ''}
          loading={sending.isPending}
        >
          {t(isMine ? 'reply.send' : 'reply.takeAndSend')}
        </Button>
      </div>
    </form>
  );
}

/** How long a reply is, and how many SMS are paid for. */
function Measure({ text }: { readonly text: string }) {
  const { t } = useTranslation('inbox');
  const characters = t('reply.characters', { count: Array.from(text).length });
  const sms = t('reply.sms', { count: measureText(text).segments });
  return `${characters}, ${sms}`;
}

/** One key for one text: sent once more after a failure, it is the same reply; what was changed is another. */
function useReplyKey(): (body: string) => string {
  const last = useRef({ body: '', key: '' });
  return (body) => {
    if (last.current.body !== body || last.current.key === '') last.current = { body, key: freshKey() };
    return last.current.key;
  };
}
