import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { Confirm } from '../../components/confirm.js';
import { Form } from '../../components/form.js';
import { TextLink } from '../../components/links.js';
import { Section } from '../../components/section.js';
import { useSegmentNames } from '../../people/list/use-people.js';
import { useProgrammeName } from '../programme.js';
import type { Programme } from '../programme.js';
import { useLengths } from '../use-lengths.js';
import { Counted } from './counted.js';
import type { EnrolResult } from './counted.js';

/** Takes everybody of a segment into a programme: first it counts, then it asks, then it does. */
export default function EnrolPart({ programme }: { readonly programme: Programme }) {
  const { t } = useTranslation('programmes');
  const { number } = useLengths();
  const queries = useQueryClient();
  const segments = useSegmentNames();
  const programmeName = useProgrammeName();
  const [segment, setSegment] = useState('');
  const [counted, setCounted] = useState<EnrolResult | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [taken, setTaken] = useState<{ readonly people: number; readonly before: number } | null>(null);
  const looking = useMutation({
    mutationFn: () => queries.invalidateQueries({ queryKey: ['programmes'] }),
  });
  const ask = (dryRun: boolean) =>
    answer(
      api.POST('/api/v1/programmes/{name}/enrol', {
        params: { path: { name: programme.name } },
        body: { segment, dryRun },
      }),
    );
  const takeIn = async () => {
    await ask(false);
    setTaken({ people: counted?.enrolled ?? 0, before: programme.active });
    setCounted(null);
    looking.mutate();
  };
  const people = counted?.enrolled ?? 0;
  return (
    <Section title={t('enrol.title')} intro={t('enrol.intro')}>
      {segments.length === 0 ? (
        <p>
          {t('enrol.noSegments')} <TextLink to="/segments">{t('enrol.toSegments')}</TextLink>
        </p>
      ) : (
        <Form
          submit={t('enrol.count')}
          onSubmit={async () => setCounted(await ask(true))}
          isDisabled={segment === ''}
        >
          <NativeSelect
            label={t('enrol.segment')}
            value={segment}
            onChange={(event) => {
              setSegment(event.currentTarget.value);
              setCounted(null);
              setTaken(null);
            }}
            data={[
              { value: '', label: t('choose') },
              ...segments.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </Form>
      )}
      <div aria-live="polite">
        {counted !== null && <Counted result={counted} />}
        {taken !== null && (
          <p>
            {t('enrol.begun', { count: taken.people, many: number(taken.people) })}{' '}
            {t('enrol.now', { before: number(taken.before), now: number(programme.active) })}
          </p>
        )}
      </div>
      {counted !== null && people > 0 && (
        <div>
          <Button onClick={() => setAsking(true)}>
            {t('enrol.take', { count: people, many: number(people) })}
          </Button>
        </div>
      )}
      {taken !== null && (
        <div>
          <Button variant="default" loading={looking.isPending} onClick={() => looking.mutate()}>
            {t('enrol.look')}
          </Button>
        </div>
      )}
      <Confirm
        opened={isAsking}
        title={t('enrol.ask', { count: people, many: number(people), name: programmeName(programme.name) })}
        confirm={t('enrol.take', { count: people, many: number(people) })}
        onConfirm={takeIn}
        onClose={() => setAsking(false)}
      >
        <p>{t('enrol.follows')}</p>
      </Confirm>
    </Section>
  );
}
