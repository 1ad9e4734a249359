import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, done } from '../../../api/client.js';
import { Confirm } from '../../../components/confirm.js';
import { notify } from '../../../components/notify.js';
import { StatusBadge } from '../../../components/status-badge.js';
import { TimeAgo } from '../../../components/time-ago.js';
import { useProgrammeName } from '../../../programmes/programme.js';
import styles from '../programmes/programmes.module.css';
import { usePersonChanged } from '../use-person.js';
import { dateWords } from '../value-words.js';
import type { LifeEvent } from './life-events.js';
import { useNamesInRow } from './use-names-in-row.js';

interface LifeEventItemProps {
  readonly personId: string;
  readonly event: LifeEvent;
}

/** One thing that happened: when, how it became known, what it ended; and taking it back. */
export function LifeEventItem({ personId, event }: LifeEventItemProps) {
  const { t, i18n } = useTranslation('programmes');
  const changed = usePersonChanged(personId);
  const inRow = useNamesInRow();
  const programmeName = useProgrammeName();
  const [isUndoing, setUndoing] = useState(false);
  const { id, kind, day, how, recordedAt, undoneAt, isSure, programmes, reference } = event;
  const undo = async () => {
    await done(api.POST('/api/v1/life-events/{id}/undo', { params: { path: { id } } }));
    await changed();
    notify(t('life.undone'));
  };
  return (
    <li>
      <h3>
        {t(`life.kind.${kind}`)}
        {undoneAt !== null && <StatusBadge tone="neutral">{t('life.takenBack')}</StatusBadge>}
        {!isSure && undoneAt === null && <StatusBadge tone="warn">{t('life.unsure')}</StatusBadge>}
      </h3>
      <p className={styles.quiet}>
        {day !== null && `${dateWords(day, i18n.language)} · `}
        {t(`life.how.${how}`)} <TimeAgo at={recordedAt} />
        {reference !== null && ` · ${t('life.case', { reference })}`}
      </p>
      {programmes.length > 0 && <p>{t('life.ended', { names: inRow(programmes.map(programmeName)) })}</p>}
      {undoneAt === null && (
        <div>
          <Button size="compact-md" variant="default" onClick={() => setUndoing(true)}>
            {t('life.undo')}
          </Button>
        </div>
      )}
      <Confirm
        opened={isUndoing}
        title={t('life.undoAsk')}
        confirm={t('life.undo')}
        onConfirm={undo}
        onClose={() => setUndoing(false)}
      >
        <p>{t('life.undoTells')}</p>
      </Confirm>
    </li>
  );
}
