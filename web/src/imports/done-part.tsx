import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Confirm } from '../components/confirm.js';
import { ButtonLink } from '../components/links.js';
import { Section } from '../components/section.js';
import { Counts } from './counts.js';
import { ErrorFile } from './error-file.js';
import { begin, importQuery } from './import.js';
import type { Import } from './import.js';
import { Remarks } from './checked/remarks.js';

/** What was stored, or taken back; what was not, and how to mend it. */
export function DonePart({ record }: { readonly record: Import }) {
  const { t } = useTranslation('imports');
  const { state, counts } = record;
  const taken = record.options.programme === undefined ? [] : (['enrolled'] as const);
  const shown =
    state === 'undone'
      ? (['kept', 'created', 'updated'] as const)
      : (['created', 'updated', 'skipped', 'errors', ...taken] as const);
  return (
    <>
      <Section
        title={t(`state.${state}`)}
        intro={t(state === 'undone' ? 'done.undone' : 'done.stored')}
        actions={
          <ButtonLink to="/people" variant="default">
            {t('done.people')}
          </ButtonLink>
        }
      >
        <Counts record={record} shown={shown} />
        {state === 'committed' && <Undo record={record} />}
      </Section>
      {counts.errors > 0 && (
        <Section title={t('errors.title')} intro={t('errors.intro')} actions={<ErrorFile record={record} />}>
          <Remarks record={record} wanted={{ outcome: 'error' }} />
        </Section>
      )}
    </>
  );
}

function Undo({ record }: { readonly record: Import }) {
  const { t } = useTranslation('imports');
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const undo = async () => {
    queries.setQueryData(importQuery(record.id).queryKey, await begin('undo', record.id));
  };
  return (
    <div>
      <Button variant="subtle" color="red" onClick={() => setAsked(true)}>
        {t('undo.button')}
      </Button>
      <Confirm
        opened={isAsked}
        title={t('undo.title')}
        confirm={t('undo.button')}
        isDangerous
        onConfirm={undo}
        onClose={() => setAsked(false)}
      >
        {t('undo.text')}
      </Confirm>
    </div>
  );
}
