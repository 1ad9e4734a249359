import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { TextLink } from '../components/links.js';
import { Page } from '../components/page.js';
import type { Merge } from './duplicates.js';
import { MergeForm } from './merge-form.js';
import { Merged } from './merged.js';

/** Two records beside each other: which values stay, what comes along, and whether they are made one. */
export function PairPage() {
  const { t } = useTranslation('duplicates');
  const { one, other } = useParams({ from: '/framed/duplicates/$one/$other' });
  const [isTurned, setTurned] = useState(false);
  const [done, setDone] = useState<Merge | null>(null);
  const [keptId, otherId] = isTurned ? [other, one] : [one, other];
  return (
    <Page
      title={t('pair.title')}
      intro={done === null ? t('pair.intro') : undefined}
      back={<TextLink to="/duplicates">{t('back')}</TextLink>}
      help={<p>{t('help.undo')}</p>}
    >
      {done === null ? (
        <MergeForm
          key={keptId}
          keptId={keptId}
          otherId={otherId}
          onTurn={() => setTurned(!isTurned)}
          onMerged={setDone}
        />
      ) : (
        <Merged merge={done} onUndone={() => setDone(null)} />
      )}
    </Page>
  );
}
