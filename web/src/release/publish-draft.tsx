import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import { useSession } from '../api/session.js';
import { Loading } from '../components/loading.js';
import { useSay } from '../i18n/say.js';
import { Section } from '../components/section.js';
import { useApprovalRight } from './approval-right.js';
import { AffectedPeople, chosen } from './affected-people.js';
import type { Moves } from './affected-people.js';
import { draftBlockers, openDecisions } from './blockers.js';
import { ProblemsPart } from './problems-part.js';
import { PublishForm } from './publish-form.js';
import { PublishProblem } from './publish-problem.js';
import type { Published } from './published.js';
import { useFlow } from './release.js';
import type { ReleaseView } from './release.js';
import { WhatChanges } from './what-changes.js';
import { WhoseChanges } from './whose-changes.js';

const UpToDate = lazy(async () => ({ default: (await import('./up-to-date.js')).UpToDate }));
const ScheduledPart = lazy(async () => ({ default: (await import('./scheduled-part.js')).ScheduledPart }));
const ConsentWords = lazy(async () => ({ default: (await import('./consent-words.js')).ConsentWords }));

interface PublishDraftProps {
  readonly name: string;
  readonly view: ReleaseView;
  readonly onPublished: (published: Published) => void;
}

/** A draft from what it changes to the button that publishes it. */
export function PublishDraft({ name, view, onPublished }: PublishDraftProps) {
  const { t } = useTranslation('release');
  const { may } = useSession();
  const say = useSay();
  const rightOf = useApprovalRight();
  const queries = useQueryClient();
  const flow = useFlow(name);
  const [moves, setMoves] = useState<Moves>({});
  const [isApproved, setApproved] = useState(false);
  const isBehind = flow.data?.isBehind ?? false;
  const live = flow.data?.live ?? null;
  const before = live?.release && live.since ? { id: live.release, at: live.since } : null;
  const refresh = () => queries.invalidateQueries({ queryKey: ['flow', name] });
  const publishing = useMutation({
    mutationFn: ({ note, at }: { note: string; at: string | null }) =>
      answer(
        api.POST('/api/v1/flows/{name}/release', {
          params: { path: { name } },
          body: {
            version: view.version,
            note,
            moves: chosen(moves),
            isApproved,
            ...(at === null ? {} : { at }),
          },
        }),
      ),
    // Somebody else has published it, or thrown it away: the page tells who.
    onError: (error) => isProblem(error, 'not_found') && refresh(),
    onSuccess: async (outcome) => {
      onPublished({ outcome, at: new Date(), before, zone: view.timezone });
      await queries.invalidateQueries({ queryKey: ['flows'] });
    },
  });
  const blockers = [
    ...draftBlockers(t, view, { isBehind, mayPublish: may('flows.publish'), say }),
    ...openDecisions(t, view, { moves, isApproved, right: rightOf(view) }),
  ];
  return (
    <>
      <Arriving>
        {view.scheduled !== null && <ScheduledPart name={name} view={view} scheduled={view.scheduled} />}
        {isBehind && <UpToDate name={name} />}
      </Arriving>
      <WhatChanges name={name} view={view} />
      <WhoseChanges edits={view.edits} />
      <Section title={t('people.title')}>
        <AffectedPeople decisions={view} moves={moves} onChange={setMoves} />
      </Section>
      {view.consentWords.length > 0 && (
        <Section title={t('consent.title')} intro={t('consent.intro')}>
          <Arriving>
            <ConsentWords decisions={view} isApproved={isApproved} onApprove={setApproved} />
          </Arriving>
        </Section>
      )}
      <ProblemsPart name={name} view={view} />
      <PublishForm
        zone={view.timezone}
        blockers={blockers}
        laterBlocker={view.version === 0 ? t('blocked.file') : null}
        isSending={publishing.isPending}
        onPublish={(note, at) => publishing.mutate({ note, at })}
      />
      <PublishProblem
        name={name}
        problem={publishing.error}
        onReload={() => {
          publishing.reset();
          void refresh();
        }}
      />
    </>
  );
}

/** A part that is read when it is needed; what stands around it is there at once. */
function Arriving({ children }: { readonly children: ReactNode }) {
  return <Suspense fallback={<Loading lines={2} />}>{children}</Suspense>;
}
