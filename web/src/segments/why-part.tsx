import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { Loading } from '../components/loading.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { SearchPicker } from '../components/search-picker.js';
import { StatusBadge } from '../components/status-badge.js';
import { useSay } from '../i18n/say.js';
import styles from './segments.module.css';

interface Chosen {
  readonly id: string;
  readonly name: string;
}

/** Looks up one person: is she in the segment, and which parts of it hold for her. */
export default function WhyPart({ segmentId }: { readonly segmentId: string }) {
  const { t } = useTranslation('segments');
  const [person, setPerson] = useState<Chosen | null>(null);
  return (
    <div className={styles.why}>
      <h3>{t('why.title')}</h3>
      <SearchPicker
        label={t('why.who')}
        chosen={person?.name ?? null}
        queryKey={['people', 'found']}
        find={async (q) =>
          (await answer(api.GET('/api/v1/people', { params: { query: { q, limit: 8 } } }))).items
        }
        itemKey={({ id }) => id}
        shown={({ name, place }) => [name ?? t('who.unnamed'), place?.name].filter(Boolean).join(', ')}
        onChoose={(one) => setPerson(one && { id: one.id, name: one.name ?? t('who.unnamed') })}
      />
      {person !== null && <Why segmentId={segmentId} person={person} />}
    </div>
  );
}

function Why({ segmentId, person }: { readonly segmentId: string; readonly person: Chosen }) {
  const { t, i18n } = useTranslation('segments');
  const say = useSay();
  const language = i18n.language;
  const { data, error } = useQuery({
    queryKey: ['segments', segmentId, 'why', person.id, language],
    queryFn: () =>
      answer(
        api.GET('/api/v1/segments/{id}/why/{personId}', {
          params: { path: { id: segmentId, personId: person.id }, query: { language } },
        }),
      ),
  });
  if (error !== null) return <ProblemAlert problem={error} />;
  if (data === undefined) return <Loading lines={2} />;
  return (
    <div aria-live="polite">
      <StatusBadge tone={data.isIn ? 'good' : 'neutral'}>
        {t(data.isIn ? 'why.isIn' : 'why.isOut', { name: person.name })}
      </StatusBadge>
      <ul className={styles.parts}>
        {data.parts
          .filter(({ kind }) => kind === 'is')
          .map(({ column, words, text, holds }) => (
            <li key={column} data-holds={holds}>
              {holds ? <IconCircleCheck size={18} aria-hidden /> : <IconCircleX size={18} aria-hidden />}
              <span>
                <strong>{t(holds ? 'why.holds' : 'why.fails')}</strong> {say(words, text)}
              </span>
            </li>
          ))}
      </ul>
    </div>
  );
}
