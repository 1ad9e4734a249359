import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { useSession } from '../api/session.js';
import { CursorList } from '../components/cursor-list.js';
import { ButtonLink } from '../components/links.js';
import { Section } from '../components/section.js';
import { AcceptWordDialog } from './accept-word-dialog.js';
import { MisunderstoodRow } from './misunderstood-row.js';
import type { Misunderstood, StepCounts } from './results.js';
import styles from './results.module.css';
import { useChoices } from './use-choices.js';

interface MisunderstoodPartProps {
  readonly name: string;
  readonly days: number;
  readonly steps: readonly StepCounts[];
  readonly step: string | null;
  readonly onStep: (step: string | null) => void;
}

/** What people wrote and was not understood, the commonest first; a word can be given the meaning of an answer. */
export function MisunderstoodPart({ name, days, steps, step, onStep }: MisunderstoodPartProps) {
  const { t } = useTranslation('results');
  const { may } = useSession();
  const choices = useChoices(name, may('flows.edit'));
  const [chosen, setChosen] = useState<Misunderstood | null>(null);
  const [isInDraft, setInDraft] = useState(false);
  const questions = steps.filter((one) => one.isQuestion && one.misunderstood > 0);
  const query = { days, limit: 20, ...(step === null ? {} : { step }) };
  return (
    <Section title={t('said.title')} intro={t('said.intro')}>
      {isInDraft && (
        <div className={styles.draft} role="status">
          <p>{t('said.inDraft')}</p>
          <ButtonLink to="/flows/$name/release" params={{ name }} variant="default">
            {t('said.toPublish')}
          </ButtonLink>
        </div>
      )}
      {questions.length > 1 && (
        <NativeSelect
          className={styles.filter ?? ''}
          label={t('said.at')}
          data={[
            { value: '', label: t('said.everywhere') },
            ...questions.map((one) => ({ value: one.step, label: one.step })),
          ]}
          value={step ?? ''}
          onChange={({ currentTarget: { value } }) => onStep(value === '' ? null : value)}
        />
      )}
      <CursorList
        queryKey={['results', name, 'misunderstood', days, step]}
        read={(cursor) =>
          answer(
            api.GET('/api/v1/flows/{name}/results/misunderstood', {
              params: { path: { name }, query: cursor === undefined ? query : { ...query, cursor } },
            }),
          )
        }
        empty={<p>{t('said.none')}</p>}
      >
        {(texts) => (
          <ul className={styles.said}>
            {texts.map((text) => (
              <MisunderstoodRow
                key={`${text.step} ${text.language} ${text.text}`}
                said={text}
                onAccept={choices.has(text.step) ? () => setChosen(text) : null}
              />
            ))}
          </ul>
        )}
      </CursorList>
      {chosen !== null && (
        <AcceptWordDialog
          name={name}
          said={chosen}
          choices={choices.get(chosen.step) ?? []}
          onClose={() => setChosen(null)}
          onDone={() => setInDraft(true)}
        />
      )}
    </Section>
  );
}
