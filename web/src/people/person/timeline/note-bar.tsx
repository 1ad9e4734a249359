import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { noteKinds } from './notes.js';
import type { NoteKind } from './notes.js';
import styles from './timeline.module.css';

/** Read when somebody begins one. */
const NoteForm = lazy(async () => ({ default: (await import('./note-form.js')).NoteForm }));

/** Begins a note: the kind by one click, the note itself by the next; words may be added between. */
export function NoteBar({ id }: { readonly id: string }) {
  const { t } = useTranslation('person');
  const [kind, setKind] = useState<NoteKind | null>(null);
  return (
    <>
      <div role="group" aria-label={t('note.label')} className={styles.kinds}>
        {noteKinds.map((one) => (
          <Button
            key={one}
            size="compact-md"
            variant={one === kind ? 'light' : 'default'}
            aria-expanded={one === kind}
            onClick={() => setKind(one === kind ? null : one)}
          >
            {t(`note.${one}`)}
          </Button>
        ))}
      </div>
      <Suspense>
        {kind !== null && <NoteForm key={kind} id={id} kind={kind} onClose={() => setKind(null)} />}
      </Suspense>
    </>
  );
}
