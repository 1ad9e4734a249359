import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { nameIn, useDictionary } from '../../api/dictionary.js';
import { useSession } from '../../api/session.js';
import { capitalised } from '../../components/capitalised.js';
import { Section } from '../../components/section.js';
import type { EventView } from '../event.js';
import styles from '../events.module.css';
import { useEventWords } from '../use-event-words.js';

interface PartProps {
  readonly event: EventView;
}

/** When and where it is, and what people text. */
export function FactsPart({ event }: PartProps) {
  const { t, i18n } = useTranslation('events');
  const { when } = useEventWords();
  const dictionary = useDictionary();
  const place = usePlaceName(event.placeCode);
  const { purpose, topic, timezone, venue } = event;
  const facts = [
    ['when', `${when(event)} (${timezone.replaceAll('_', ' ')})`],
    ['where', [venue, place].filter(Boolean).join(', ') || '—'],
    ['purpose', capitalised(nameIn(dictionary?.purposes, purpose), i18n.language)],
    ...(topic === null ? [] : [['topic', capitalised(nameIn(dictionary?.topics, topic), i18n.language)]]),
  ] as [string, string][];
  return (
    <Section title={t('facts.title')}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`facts.${name}`)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <Codes code={event.code.toUpperCase()} />
    </Section>
  );
}

/** What people text, in the reader's language; the others are understood as well. */
function Codes({ code }: { readonly code: string }) {
  const { t } = useTranslation('events');
  const texts = [
    ['YES', `${t('facts.word.YES')} ${code}`],
    ['MORE', `${t('facts.word.YES')} ${code} 4`],
    ['NO', `${t('facts.word.NO')} ${code}`],
    ['HERE', `${t('facts.word.HERE')} ${code}`],
  ] as const;
  return (
    <div>
      <p className={styles.plain}>{t('facts.codes')}</p>
      <ul className={styles.codes}>
        {texts.map(([name, text]) => (
          <li key={name}>
            <code dir="ltr">{text}</code> {t(`facts.says.${name}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function usePlaceName(code: string | null): string | null {
  const { may } = useSession();
  const { data } = useQuery({
    queryKey: ['places', 'called', code],
    queryFn: () => answer(api.GET('/api/v1/places/{code}', { params: { path: { code: code ?? '' } } })),
    enabled: code !== null && may('people.read'),
    retry: false,
  });
  return data?.name ?? code;
}
