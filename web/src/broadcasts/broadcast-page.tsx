import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { Loading } from '../components/loading.js';
import { isDraft } from './broadcast.js';
import { BroadcastFrame } from './broadcast-frame.js';

const ComposeForm = lazy(async () => ({ default: (await import('./write/compose-form.js')).ComposeForm }));
const RunningPart = lazy(async () => ({ default: (await import('./running/running-part.js')).RunningPart }));
const WrittenPart = lazy(async () => ({ default: (await import('./written-part.js')).WrittenPart }));

/** One campaign: what is written about it while it is a draft, how far it is afterwards. */
export function BroadcastPage() {
  const { t } = useTranslation('broadcasts');
  const { may } = useSession();
  return (
    <BroadcastFrame
      help={
        <>
          <p>{t('help.write')}</p>
          <p>{t('help.safe')}</p>
        </>
      }
    >
      {(broadcast) => (
        <Suspense fallback={<Loading lines={6} />}>
          {isDraft(broadcast) && may('broadcasts.edit') ? (
            <ComposeForm key={broadcast.id} broadcast={broadcast} />
          ) : (
            <>
              {!isDraft(broadcast) && <RunningPart broadcast={broadcast} />}
              <WrittenPart broadcast={broadcast} />
            </>
          )}
        </Suspense>
      )}
    </BroadcastFrame>
  );
}
