import { Button, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Radio.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import styles from '../privacy.module.css';
import { mishaps } from './affected.js';
import type { Happened } from './affected.js';
import { useChoices } from './use-choices.js';

interface HappenedFormProps {
  readonly first: Happened;
  readonly onShow: (happened: Happened) => void;
}

/** Asks what happened: with a file, an account, a number of ours, or with everything; and when. */
export function HappenedForm({ first, onShow }: HappenedFormProps) {
  const { t } = useTranslation('privacy');
  const [happened, setHappened] = useState(first);
  const { by, id, from, to } = happened;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onShow(happened);
      }}
    >
      <Radio.Group
        label={t('affected.by')}
        value={by}
        onChange={(value) =>
          setHappened({ ...happened, by: mishaps.find((one) => one === value) ?? by, id: '' })
        }
      >
        <Stack gap="xs" mt="xs">
          {mishaps.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`affected.mishaps.${one}.name`)}
              description={t(`affected.mishaps.${one}.text`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {by !== 'everybody' && (
        <WhichOne by={by} id={id} onChange={(chosen) => setHappened({ ...happened, id: chosen })} />
      )}
      {by !== 'export' && (
        <div className={styles.filters}>
          <TextInput
            label={t('affected.from')}
            type="date"
            value={from}
            onChange={(event) => setHappened({ ...happened, from: event.currentTarget.value })}
          />
          <TextInput
            label={t('affected.to')}
            type="date"
            value={to}
            onChange={(event) => setHappened({ ...happened, to: event.currentTarget.value })}
          />
        </div>
      )}
      <Button type="submit" disabled={by !== 'everybody' && id === ''}>
        {t('affected.show')}
      </Button>
    </form>
  );
}

interface WhichOneProps {
  readonly by: 'export' | 'account' | 'sender';
  readonly id: string;
  readonly onChange: (id: string) => void;
}

function WhichOne({ by, id, onChange }: WhichOneProps) {
  const { t } = useTranslation('privacy');
  const choices = useChoices(by);
  return (
    <NativeSelect
      label={t(`affected.which.${by}`)}
      value={id}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t(choices?.length === 0 ? 'affected.noChoice' : 'affected.choose') },
        ...(choices ?? []),
      ]}
    />
  );
}
