import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { Bubble } from './bubble.js';
import { messageIds } from './changed-messages.js';
import { NoteLine } from './note-line.js';
import { usePhoneState } from './phone-store.js';
import type { PhoneState } from './phone-store.js';
import type { Turn } from './simulation.js';
import { UnderWay } from './under-way.js';
import styles from './chat.module.css';

interface ChatProps {
  readonly flow: string | null;
  readonly onStep: ((step: string) => void) | null;
}

/** What was written, the newest below; what comes is read out. */
export function Chat({ flow, onStep }: ChatProps) {
  const { t } = useTranslation('phone');
  const state = usePhoneState((one) => one);
  const messages = shownMessages(state);
  const ids = messageIds(messages);
  const lastTurn = messages.at(-1)?.turn ?? 0;
  const log = useScrolledDown(`${messages.length} ${state.script.length} ${state.setup.channel}`);
  return (
    <div
      ref={log}
      className={styles.chat}
      role="log"
      aria-live="polite"
      aria-label={t('chat.label')}
      tabIndex={0}
    >
      {messages.map((message, at) => {
        const id = ids[at] ?? String(at);
        if (message.from === 'note') return <NoteLine key={id} message={message} />;
        const isHere = message.flow === flow && message.step !== undefined && message.step !== null;
        return (
          <Bubble
            key={id}
            message={message}
            isChanged={state.changed.has(id)}
            isTappable={message.turn === lastTurn && state.script.length === state.playedTurns}
            onStep={isHere ? onStep : null}
          />
        );
      })}
      <UnderWay turns={coming(state)} isPlaying={state.status === 'playing'} />
    </div>
  );
}

/** The messages of the turns that still stand. */
function shownMessages({ played, script }: PhoneState) {
  return (played?.messages ?? []).filter(({ turn }) => turn < script.length);
}

function coming({ script, playedTurns }: PhoneState): readonly Turn[] {
  return script.slice(playedTurns);
}

function useScrolledDown(when: string) {
  const log = useRef<HTMLDivElement>(null);
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [when]);
  return log;
}
