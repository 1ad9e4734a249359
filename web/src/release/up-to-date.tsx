import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api, ifMatch } from '../api/client.js';
import { useSession } from '../api/session.js';
import { ButtonLink } from '../components/links.js';
import { notify } from '../components/notify.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { Section } from '../components/section.js';
import { areDecided, MergeChoices } from './merge-choices.js';
import type { Sides } from './merge-choices.js';
import { useFlow } from './release.js';
import type { FlowFiles, MergeConflict } from './release.js';

const noFiles: FlowFiles = { source: '', texts: {}, states: {}, chats: {} };

/** Says that something newer is live than the draft began from, and brings both together. */
export function UpToDate({ name }: { readonly name: string }) {
  const { t } = useTranslation('release');
  const { may } = useSession();
  const queries = useQueryClient();
  const flow = useFlow(name);
  const [conflicts, setConflicts] = useState<readonly MergeConflict[]>([]);
  const [sides, setSides] = useState<Sides>({});
  const { draft = null, live = null } = flow.data ?? {};
  const bringing = useMutation({
    mutationFn: async () => {
      if (draft === null || live === null) return;
      const files =
        conflicts.length === 0
          ? undefined
          : await resolved(draft.base ?? noFiles, draft.files, live.files, sides);
      const rebased = await answer(
        api.POST('/api/v1/flows/{name}/draft/rebase', {
          params: { path: { name }, header: ifMatch(draft.version) },
          body: files === undefined ? {} : { files },
        }),
      );
      setConflicts(rebased.conflicts);
      if (rebased.conflicts.length > 0) return;
      await queries.invalidateQueries({ queryKey: ['flow', name] });
      notify(t('behind.done'));
    },
  });
  const isOpen = conflicts.length > 0 && !areDecided(conflicts, sides);
  return (
    <Section title={t('behind.title')} intro={t('behind.intro')}>
      {conflicts.length > 0 && (
        <>
          <p role="alert">{t('behind.conflicts', { count: conflicts.length })}</p>
          <MergeChoices
            conflicts={conflicts}
            names={{ mine: t('behind.mine'), theirs: t('behind.theirs') }}
            sides={sides}
            onChange={setSides}
          />
        </>
      )}
      <ProblemAlert problem={bringing.error} />
      <Group gap="sm">
        {may('flows.edit') && (
          <Button
            loading={bringing.isPending}
            disabled={draft === null || isOpen}
            onClick={() => bringing.mutate()}
          >
            {t(conflicts.length > 0 ? 'behind.merge' : 'behind.bring')}
          </Button>
        )}
        <ButtonLink to="/flows/$name/history" params={{ name }} variant="default">
          {t('behind.compare')}
        </ButtonLink>
      </Group>
    </Section>
  );
}

/** The merging module is read when there is something to merge. */
async function resolved(
  base: FlowFiles,
  mine: FlowFiles,
  theirs: FlowFiles,
  sides: Sides,
): Promise<FlowFiles> {
  const { merged } = await import('./merged.js');
  return merged(base, mine, theirs, sides);
}
