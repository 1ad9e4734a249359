import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { api, done } from '../api/client.js';
import { useSession } from '../api/session.js';
import { notify } from '../components/notify.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { Section } from '../components/section.js';
import type { ReleaseView } from './release.js';
import { useWhoName } from './use-who-name.js';
import { timeIn } from './zoned-time.js';
import { useSay } from '../i18n/say.js';

interface ScheduledPartProps {
  readonly name: string;
  readonly view: ReleaseView;
  readonly scheduled: NonNullable<ReleaseView['scheduled']>;
}

/** A publication that is ahead, or that was kept back when its time had come; with the button that takes it back. */
export function ScheduledPart({ name, view, scheduled }: ScheduledPartProps) {
  const { t, i18n } = useTranslation('release');
  const { may } = useSession();
  const say = useSay();
  const nameOf = useWhoName();
  const queries = useQueryClient();
  const { dueAt, by, refusal, version } = scheduled;
  const cancelling = useMutation({
    mutationFn: () =>
      done(api.DELETE('/api/v1/flows/{name}/release/schedule', { params: { path: { name } } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['flow', name] });
      if (refusal === null) notify(t('scheduled.cancelled'));
    },
  });
  const when = timeIn(view.timezone, dueAt, i18n.language);
  return (
    <Section title={refusal === null ? t('scheduled.title', { when }) : t('scheduled.refusedTitle')}>
      {refusal === null ? (
        <p>
          {t('scheduled.by', { name: nameOf(by) })} {version < view.version && t('scheduled.older')}
        </p>
      ) : (
        <>
          <p>{when}</p>
          <ul>
            {refusal.map(({ words, text }) => (
              <li key={text}>{say(words, text)}</li>
            ))}
          </ul>
        </>
      )}
      <ProblemAlert problem={cancelling.error} />
      {may('flows.publish') && (
        <div>
          <Button variant="default" loading={cancelling.isPending} onClick={() => cancelling.mutate()}>
            {t(refusal === null ? 'scheduled.cancel' : 'scheduled.dismiss')}
          </Button>
        </div>
      )}
    </Section>
  );
}
