import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api, ifMatch } from '../api/client.js';
import type { components } from '../api/schema.js';
import { useSession } from '../api/session.js';
import { notify } from '../components/notify.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { Section } from '../components/section.js';
import { ChangeList } from './change-list.js';
import { areDecided, MergeChoices } from './merge-choices.js';
import type { Sides } from './merge-choices.js';
import { useFlow } from './release.js';
import type { FlowFiles } from './release.js';

type FileComparison = components['schemas']['FileComparison'];

const noFiles: FlowFiles = { source: '', texts: {}, states: {}, chats: {} };

/** How the file stands, what was changed on which side, and the button that takes it into the draft. */
export function TakeFile({
  name,
  comparison,
}: {
  readonly name: string;
  readonly comparison: FileComparison;
}) {
  const { t } = useTranslation('release');
  const { may } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const flow = useFlow(name);
  const [sides, setSides] = useState<Sides>({});
  const { state, base, file, console: mine, fileMark, conflicts, fileChanges, consoleChanges } = comparison;
  const taking = useMutation({
    mutationFn: async () => {
      const both =
        mine === null || file === null
          ? null
          : (await import('./merged.js')).merged(base ?? noFiles, mine, file, sides);
      return answer(
        api.POST('/api/v1/flows/{name}/file/take', {
          params: { path: { name }, header: ifMatch(flow.data?.draft?.version ?? 0) },
          body: both === null || fileMark === null ? {} : { files: both, fileMark },
        }),
      );
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['flow', name] });
      notify(t('file.taken'));
      await navigate({ to: '/flows/$name/release', params: { name } });
    },
  });
  const isUsable = file !== null && state !== 'same' && state !== 'broken';
  const isOpen = !areDecided(conflicts, sides);
  const remark = !may('flows.edit') ? t('file.mayNot') : isOpen ? t('file.decide') : null;
  return (
    <>
      <Section title={t(`file.states.${state}`)}>
        {isUsable && (
          <>
            <h3>{t('file.inFile')}</h3>
            {fileChanges.length === 0 ? (
              <p>{t('file.noDifference')}</p>
            ) : (
              <ChangeList changes={fileChanges} />
            )}
            {mine !== null && (
              <>
                <h3>{t('file.inConsole')}</h3>
                {consoleChanges.length === 0 ? (
                  <p>{t('file.noDifference')}</p>
                ) : (
                  <ChangeList changes={consoleChanges} />
                )}
              </>
            )}
          </>
        )}
        {isUsable && mine !== null && (
          <p>
            {conflicts.length === 0
              ? t('file.noConflicts')
              : t('file.conflicts', { count: conflicts.length })}
          </p>
        )}
        <MergeChoices
          conflicts={conflicts}
          names={{ mine: t('file.mine'), theirs: t('file.theirs') }}
          sides={sides}
          onChange={setSides}
        />
        <ProblemAlert problem={taking.error} />
        {isUsable && remark !== null && <p id="take-remark">{remark}</p>}
        {isUsable && (
          <div>
            <Button
              disabled={remark !== null || flow.data === undefined}
              aria-describedby={remark === null ? undefined : 'take-remark'}
              loading={taking.isPending}
              onClick={() => taking.mutate()}
            >
              {t(mine === null ? 'file.take' : 'file.takeMerged')}
            </Button>
          </div>
        )}
      </Section>
    </>
  );
}
