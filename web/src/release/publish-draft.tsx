import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { useSession } from '../api/session.js';
import { Section } from '../components/section.js';
import { AffectedPeople, chosen } from './affected-people.js';
import type { Moves } from './affected-people.js';
import { draftBlockers, openDecisions } from './blockers.js';
import { ConsentWords } from './consent-words.js';
import { ProblemsPart } from './problems-part.js';
import { PublishForm } from './publish-form.js';
import { PublishProblem } from './publish-problem.js';
import type { Published } from './published.js';
import { useFlow } from './release.js';
import type { ReleaseView } from './release.js';
import { ScheduledPart } from './scheduled-part.js';
import { UpToDate } from './up-to-date.js';
import { WhatChanges } from './what-changes.js';
import { WhoseChanges } from './whose-changes.js';

interface PublishDraftProps {
  readonly name: string;
  readonly view: ReleaseView;
  readonly onPublished: (published: Published) => void;
}

/** A draft from what it changes to the button that publishes it. */
export function PublishDraft({ name, view, onPublished }: PublishDraftProps) {
  const { t } = useTranslation('release');
  const { may } = useSession();
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
    onSuccess: async (outcome) => {
      onPublished({ outcome, at: new Date(), before, zone: view.timezone });
      await queries.invalidateQueries({ queryKey: ['flows'] });
    },
  });
  const blockers = [
    ...draftBlockers(t, view, { isBehind, mayPublish: may('flows.publish') }),
    ...openDecisions(t, view, { moves, isApproved, mayApprove: may('flows.approve_consent') }),
  ];
  return (
    <>
      {view.scheduled !== null && <ScheduledPart name={name} view={view} scheduled={view.scheduled} />}
      {isBehind && <UpToDate name={name} />}
      <WhatChanges name={name} view={view} />
      <WhoseChanges edits={view.edits} />
      <Section title={t('people.title')}>
        <AffectedPeople decisions={view} moves={moves} onChange={setMoves} />
      </Section>
      {view.consentWords.length > 0 && (
        <Section title={t('consent.title')} intro={t('consent.intro')}>
          <ConsentWords decisions={view} isApproved={isApproved} onApprove={setApproved} />
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
