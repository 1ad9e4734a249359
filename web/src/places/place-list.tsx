import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { CursorList } from '../components/cursor-list.js';
import { TextLink } from '../components/links.js';
import styles from './places.module.css';

type PlaceRow = components['schemas']['PlaceRow'];

interface PlaceListProps {
  /** Those that lie in a place, or that are looked for; else those at the top. */
  readonly of: { readonly parent?: string; readonly q?: string };
  readonly empty?: ReactNode;
}

/** Places of one level, each of which opens, and leads to its people. */
export function PlaceList({ of, empty }: PlaceListProps) {
  return (
    <CursorList<PlaceRow>
      queryKey={['places', 'list', of]}
      read={(cursor) =>
        answer(api.GET('/api/v1/places', { params: { query: { ...of, ...(cursor && { cursor }) } } }))
      }
      empty={empty}
    >
      {(places) => (
        <ul className={styles.list}>
          {places.map((place) => (
            <PlaceItem key={place.code} place={place} isFound={of.q !== undefined} />
          ))}
        </ul>
      )}
    </CursorList>
  );
}

function PlaceItem({ place, isFound }: { readonly place: PlaceRow; readonly isFound: boolean }) {
  const { t } = useTranslation('people');
  const [isOpen, setOpen] = useState(false);
  const insideId = useId();
  const { code, name, inside, around } = place;
  const words = (
    <span>
      <bdi className={styles.name}>{name}</bdi> <span className={styles.quiet}>{code}</span>
      {isFound && around !== null && <span className={styles.quiet}>, {around}</span>}
      {inside > 0 && <span className={styles.quiet}> · {t('places.inside', { count: inside })}</span>}
    </span>
  );
  return (
    <li>
      <div className={styles.row}>
        {inside === 0 ? (
          <span className={styles.leaf}>{words}</span>
        ) : (
          <UnstyledButton
            className={styles.opener ?? ''}
            aria-expanded={isOpen}
            aria-controls={insideId}
            onClick={() => setOpen(!isOpen)}
          >
            <IconChevronRight size={18} aria-hidden className={styles.chevron} />
            {words}
          </UnstyledButton>
        )}
        <People place={place} />
      </div>
      <div id={insideId} className={styles.inside} hidden={!isOpen}>
        {isOpen && <PlaceList of={{ parent: code }} />}
      </div>
    </li>
  );
}

function People({ place: { code, name, people, isEstimate } }: { readonly place: PlaceRow }) {
  const { t, i18n } = useTranslation('people');
  if (people === 0) return <span className={styles.quiet}>{t('places.nobody')}</span>;
  const many = new Intl.NumberFormat(i18n.language).format(people);
  const words = t(isEstimate ? 'places.about' : 'places.people', { count: people, many });
  return (
    <TextLink to="/people" search={{ place: code }} aria-label={`${name}: ${words}`}>
      {words}
    </TextLink>
  );
}
