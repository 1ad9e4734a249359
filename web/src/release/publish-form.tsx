import { Button, Radio, TextInput, Textarea } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Radio.css';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Section } from '../components/section.js';
import styles from './release.module.css';
import { momentIn } from './zoned-time.js';

interface PublishFormProps {
  readonly zone: string;
  /** Why it cannot be published as it is; empty when it can. */
  readonly blockers: readonly string[];
  /** Why it cannot be published at a time, though it can now. */
  readonly laterBlocker: string | null;
  readonly isSending: boolean;
  readonly onPublish: (note: string, at: string | null) => void;
}

/** The note, the time, and the button that publishes; while it cannot, the reasons stand beside it. */
export function PublishForm({ zone, blockers, laterBlocker, isSending, onPublish }: PublishFormProps) {
  const { t } = useTranslation('release');
  const reasonsId = useId();
  const [note, setNote] = useState('');
  const [when, setWhen] = useState('now');
  const [local, setLocal] = useState('');
  const isLater = when === 'later';
  const at = isLater ? momentIn(zone, local) : null;
  const isTimeOpen = isLater && laterBlocker === null && (at === null || at.getTime() <= Date.now());
  const reasons = [
    ...blockers,
    ...(isLater && laterBlocker !== null ? [laterBlocker] : []),
    ...(isTimeOpen ? [t('blocked.time')] : []),
  ];
  return (
    <Section title={t('form.title')}>
      <Textarea
        label={t('form.note')}
        description={t('form.noteHint')}
        autosize={false}
        rows={2}
        maxLength={2_000}
        dir="auto"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Radio.Group label={t('form.when')} value={when} onChange={setWhen}>
        <Radio my="xs" value="now" label={t('form.now')} />
        <Radio my="xs" value="later" label={t('form.later')} />
      </Radio.Group>
      {isLater && (
        <TextInput
          type="datetime-local"
          className={styles.time ?? ''}
          label={t('form.time')}
          description={t('form.zone', { zone: zone.replaceAll('_', ' ') })}
          value={local}
          onChange={(event) => setLocal(event.currentTarget.value)}
        />
      )}
      {reasons.length > 0 && (
        <div id={reasonsId} className={styles.reasons}>
          <p>{t('form.blocked')}</p>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <Button
          size="md"
          loading={isSending}
          disabled={reasons.length > 0}
          aria-describedby={reasons.length > 0 ? reasonsId : undefined}
          onClick={() => onPublish(note.trim(), at === null ? null : at.toISOString())}
        >
          {t(isLater ? 'form.schedule' : 'form.publishNow')}
        </Button>
      </div>
    </Section>
  );
}
