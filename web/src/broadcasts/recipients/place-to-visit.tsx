import { useTranslation } from 'react-i18next';

import { DataTable } from '../../components/data-table.js';
import type { Column } from '../../components/data-table.js';
import { TextLink } from '../../components/links.js';
import { Section } from '../../components/section.js';
import { useReason } from '../use-reason.js';
import type { Visited, VisitedPlace } from './visits.js';

/** The people of one place whom no text reaches, each with who looks after her. */
export function PlaceToVisit({ of: { place, people } }: { readonly of: VisitedPlace }) {
  const { t } = useTranslation('broadcasts');
  const reasonOf = useReason();
  const name = place?.name ?? t('visits.nowhere');
  const columns: Column<Visited>[] = [
    {
      key: 'name',
      header: t('people.person'),
      isHeading: true,
      cell: ({ id, name: called }) => (
        <TextLink to="/people/$id" params={{ id }}>
          <bdi>{called ?? t('unnamed')}</bdi>
        </TextLink>
      ),
    },
    { key: 'why', header: t('people.reason'), cell: ({ reason }) => reasonOf(reason) },
    {
      key: 'worker',
      header: t('visits.worker'),
      cell: ({ healthWorker }) => <bdi>{healthWorker ?? '—'}</bdi>,
    },
  ];
  return (
    <Section title={name}>
      <DataTable label={name} columns={columns} rows={people} rowKey={({ id }) => id} />
    </Section>
  );
}
