import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../../api/client.js';
import { useDictionary } from '../../../api/dictionary.js';
import { CursorList } from '../../../components/cursor-list.js';
import { ProblemAlert } from '../../../components/problem-alert.js';
import { Section } from '../../../components/section.js';
import { TimeAgo } from '../../../components/time-ago.js';
import styles from '../person.module.css';
import { useReasonWords } from '../reason-words.js';
import { DecisionWords, useMessageName } from './decided-words.js';
import type { Decided } from './decided-words.js';

/** Why she did or did not get a message; and whether she would get one now. */
export default function DecisionsPart({ id }: { readonly id: string }) {
  const { t } = useTranslation('person');
  return (
    <Section title={t('decisions.title')} intro={t('decisions.intro')}>
      <WouldGet id={id} />
      <CursorList<Decided>
        queryKey={['person', id, 'decisions']}
        read={(cursor) =>
          answer(
            api.GET('/api/v1/people/{id}/decisions', {
              params: { path: { id }, query: { limit: 10, ...(cursor && { cursor }) } },
            }),
          )
        }
        empty={<p className="quiet">{t('decisions.none')}</p>}
      >
        {(messages) => (
          <ul className={styles.list}>
            {messages.map((message) => (
              <DecidedItem key={message.id} message={message} />
            ))}
          </ul>
        )}
      </CursorList>
    </Section>
  );
}

function WouldGet({ id }: { readonly id: string }) {
  const { t } = useTranslation('person');
  const dictionary = useDictionary();
  const [purpose, setPurpose] = useState('');
  const { data, error } = useQuery({
    queryKey: ['person', id, 'may-send', purpose],
    queryFn: () =>
      answer(
        api.POST('/api/v1/people/{id}/may-send', {
          params: { path: { id } },
          body: { kind: 'reminder', purpose, because: 'staff:question' },
        }),
      ),
    enabled: purpose !== '',
  });
  return (
    <div className={styles.add}>
      <NativeSelect
        label={t('decisions.would')}
        data={[
          { value: '', label: t('decisions.choose') },
          ...(dictionary?.purposes ?? []).map(({ code, name }) => ({ value: code, label: name })),
        ]}
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value)}
      />
      <ProblemAlert problem={error} />
      <div role="status">{data !== undefined && purpose !== '' && <DecisionWords decision={data} />}</div>
    </div>
  );
}

function DecidedItem({ message }: { readonly message: Decided }) {
  const { t, i18n } = useTranslation('person');
  const nameOf = useMessageName();
  const reasonWords = useReasonWords();
  const { state, createdAt, reasons, now } = message;
  const stateKey = i18n.exists(`person:states.${state}`) ? `states.${state}` : 'timeline.out';
  const why = now === null ? reasons.map((code) => ({ code, params: {} })) : now.reasons;
  return (
    <li>
      <span className={styles.main}>
        {nameOf(message)}
        <span className={styles.quiet}>
          <TimeAgo at={createdAt} /> · {t(stateKey)}
        </span>
        {why.length > 0 && <span>{why.map(reasonWords).join(' ')}</span>}
      </span>
    </li>
  );
}
