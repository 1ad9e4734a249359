import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { CursorList } from '../components/cursor-list.js';
import styles from './places.module.css';

type PlaceRow = components['schemas']['PlaceRow'];

interface PlaceListProps {
  /** Those that lie in a place, or that are looked for; else those at the top. */
  readonly of: { readonly parent?: string; readonly q?: string };
  readonly empty?: ReactNode;
}

/** Places of one level, each of which opens. */
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
  const { code, name, inside, around } = place;
  const words = (
    <>
      <bdi>{name}</bdi> <span className={styles.quiet}>{code}</span>
      {isFound && around !== null && <span className={styles.quiet}>, {around}</span>}
    </>
  );
  if (inside === 0) return <li className={styles.leaf}>{words}</li>;
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {words} <span className={styles.quiet}>· {t('places.inside', { count: inside })}</span>
        </summary>
        <div className={styles.inside}>{isOpen && <PlaceList of={{ parent: code }} />}</div>
      </details>
    </li>
  );
}
