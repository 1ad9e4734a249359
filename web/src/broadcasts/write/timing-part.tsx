import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Section } from '../../components/section.js';
import styles from '../broadcasts.module.css';
import { localOf } from './local-time.js';
import type { PartProps, Timing } from './settings.js';

const kinds = ['now', 'at', 'local'] as const;
const everies = ['day', 'week', 'month'] as const;

/** When it goes: as soon as it is started, at one moment, or at one time of the day wherever people are; once or again. */
export function TimingPart({ mine, onChange }: PartProps) {
  const { t } = useTranslation('broadcasts');
  const { timing } = mine;
  const put = (now: Timing) => onChange({ timing: now });
  return (
    <Section title={t('timing.title')}>
      <Radio.Group
        label={t('timing.kind')}
        value={timing.kind}
        onChange={(kind) => put(timingOf(kind, timing))}
      >
        <Stack gap="xs" mt="xs">
          {kinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`timing.kinds.${kind}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {timing.kind === 'at' && (
        <TextInput
          type="datetime-local"
          label={t('timing.at')}
          description={t('timing.zone', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
          value={localOf(new Date(timing.at))}
          onChange={(event) => {
            const at = new Date(event.currentTarget.value);
            if (!Number.isNaN(at.getTime())) put({ ...timing, at: at.toISOString() });
          }}
        />
      )}
      {timing.kind === 'local' && (
        <div className={styles.fields}>
          <TextInput
            type="date"
            label={t('timing.date')}
            value={timing.date}
            onChange={(event) => put({ ...timing, date: event.currentTarget.value })}
          />
          <TextInput
            type="time"
            label={t('timing.time')}
            value={timing.time}
            onChange={(event) => put({ ...timing, time: event.currentTarget.value })}
          />
        </div>
      )}
      <Repeat timing={timing} onChange={put} />
    </Section>
  );
}

interface RepeatProps {
  readonly timing: Timing;
  readonly onChange: (timing: Timing) => void;
}

function Repeat({ timing, onChange }: RepeatProps) {
  const { t } = useTranslation('broadcasts');
  const { repeat } = timing;
  const choose = (value: string) => {
    const every = everies.find((one) => one === value);
    const until = repeat?.until ?? inDays(90);
    onChange({ ...timing, repeat: every === undefined ? null : { every, until } });
  };
  return (
    <div className={styles.fields}>
      <NativeSelect
        label={t('timing.repeat')}
        value={repeat?.every ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: t('timing.once') },
          ...everies.map((every) => ({ value: every, label: t(`timing.every.${every}`) })),
        ]}
      />
      {repeat !== null && (
        <TextInput
          type="date"
          label={t('timing.until')}
          value={repeat.until}
          onChange={(event) =>
            onChange({ ...timing, repeat: { ...repeat, until: event.currentTarget.value } })
          }
        />
      )}
    </div>
  );
}

/** Another way to choose the time, with tomorrow at nine to begin with. */
function timingOf(kind: string, { repeat }: Timing): Timing {
  if (kind === 'at') return { kind, at: new Date(`${inDays(1)}T09:00`).toISOString(), repeat };
  return kind === 'local' ? { kind, date: inDays(1), time: '09:00', repeat } : { kind: 'now', repeat };
}

const dayMs = 86_400_000;

function inDays(days: number): string {
  return localOf(new Date(Date.now() + days * dayMs)).slice(0, 10);
}
