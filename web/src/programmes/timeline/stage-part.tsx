import { useTranslation } from 'react-i18next';

import { useAnchorName } from '../programme.js';
import styles from '../programmes.module.css';
import { useLengths } from '../use-lengths.js';
import { MessageItem } from './message-item.js';
import { densityOf } from './stages.js';
import type { Stage } from './stages.js';
import { usePosition } from './use-position.js';

interface StagePartProps {
  readonly stage: Stage;
  readonly anchor: string;
  readonly language: string;
  readonly isOpen: boolean;
}

/** A stage of the programme, which opens and closes; how dense it is shows while it is closed too. */
export function StagePart({ stage, anchor, language, isOpen }: StagePartProps) {
  const { t } = useTranslation('programmes');
  const positionOf = usePosition(anchor);
  const title = useStageTitle(anchor);
  const { kind, messages } = stage;
  return (
    <details className={styles.stage} open={isOpen}>
      <summary>
        <span className={styles.stageTitle}>{title(stage)}</span>
        <span className={styles.stageCount}>{t('messages', { count: messages.length })}</span>
        {kind === 'weeks' && <Density stage={stage} />}
      </summary>
      <ol className={styles.messages}>
        {messages.map((message) => (
          <MessageItem
            key={message.id}
            message={message}
            position={positionOf(message)}
            language={language}
          />
        ))}
      </ol>
    </details>
  );
}

/** A dot for each message, week by week; the number beside it says the same. */
function Density({ stage }: { readonly stage: Stage }) {
  return (
    <span className={styles.density} aria-hidden>
      {densityOf(stage).map((count, week) => (
        <span key={week} className={styles.week}>
          {Array.from({ length: count }, (_, at) => (
            <i key={at} />
          ))}
        </span>
      ))}
    </span>
  );
}

function useStageTitle(anchor: string): (stage: Stage) => string {
  const { t } = useTranslation('programmes');
  const { number } = useLengths();
  const anchorName = useAnchorName();
  return ({ kind, from, to }) => {
    if (kind === 'joining') return t('stage.joining');
    if (kind === 'date') return t('stage.date', { anchor: anchorName(anchor) });
    return from === to
      ? t('at.week', { week: number(from) })
      : t('stage.weeks', { from: number(from), to: number(to) });
  };
}
