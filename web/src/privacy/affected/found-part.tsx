import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../../api/session.js';
import { Confirm } from '../../components/confirm.js';
import { CursorList } from '../../components/cursor-list.js';
import { DataTable } from '../../components/data-table.js';
import type { Column } from '../../components/data-table.js';
import { useLanguageName } from '../../components/language-name.js';
import { TextLink } from '../../components/links.js';
import { notify } from '../../components/notify.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { fullTime } from '../../components/relative-time.js';
import { saveFile } from '../../components/save-file.js';
import { Section } from '../../components/section.js';
import { useSay } from '../../i18n/say.js';
import { affectedFile, countAffected, readAffected } from './affected.js';
import type { AffectedPerson } from './affected.js';

type AffectedQuery = Parameters<typeof readAffected>[0];

/** Whom it concerns: how many, who, why; and all of them in a file. */
export function FoundPart({ query }: { readonly query: AffectedQuery }) {
  const { t } = useTranslation('privacy');
  const { may } = useSession();
  const { data: found, error } = useQuery({
    queryKey: ['privacy', 'affected', 'count', query],
    queryFn: () => countAffected(query),
  });
  return (
    <Section
      title={t('affected.found')}
      actions={may('privacy.manage') && (found?.count ?? 0) > 0 && <FileButton query={query} />}
    >
      <ProblemAlert problem={error} />
      <p role="status">
        {found !== undefined &&
          t(found.isEstimate ? 'affected.about' : 'affected.people', { count: found.count })}
      </p>
      <CursorList<AffectedPerson>
        queryKey={['privacy', 'affected', 'list', query]}
        read={(cursor) => readAffected(query, cursor)}
        empty={<p className="quiet">{t('affected.nobody')}</p>}
      >
        {(people) => <PeopleTable people={people} />}
      </CursorList>
    </Section>
  );
}

function PeopleTable({ people }: { readonly people: readonly AffectedPerson[] }) {
  const { t, i18n } = useTranslation('privacy');
  const say = useSay();
  const languageName = useLanguageName();
  const columns: Column<AffectedPerson>[] = [
    {
      key: 'name',
      header: t('affected.columns.person'),
      isHeading: true,
      cell: ({ personId, name }) => (
        <TextLink to="/people/$id" params={{ id: personId }} dir="auto">
          {name ?? t('nameless')}
        </TextLink>
      ),
    },
    {
      key: 'address',
      header: t('affected.columns.address'),
      cell: ({ address }) => (address === null ? '–' : <bdi>{address.address}</bdi>),
    },
    {
      key: 'language',
      header: t('affected.columns.language'),
      cell: ({ language }) => (language === null ? '–' : languageName(language)),
    },
    {
      key: 'because',
      header: t('affected.columns.because'),
      cell: ({ because: { words, text } }) => say(words, text),
    },
    {
      key: 'at',
      header: t('affected.columns.at'),
      cell: ({ at }) => <time dateTime={at}>{fullTime(new Date(at), i18n.language)}</time>,
    },
  ];
  return (
    <DataTable
      label={t('affected.found')}
      columns={columns}
      rows={people}
      rowKey={({ personId }) => personId}
    />
  );
}

function FileButton({ query }: { readonly query: AffectedQuery }) {
  const { t } = useTranslation('privacy');
  const [isAsked, setAsked] = useState(false);
  const loading = useMutation({
    mutationFn: async () => {
      saveFile(await affectedFile(query), `${t('affected.file')}.csv`);
      notify(t('affected.loaded'));
    },
  });
  return (
    <>
      <Button leftSection={<IconDownload size={18} aria-hidden />} onClick={() => setAsked(true)}>
        {t('affected.load')}
      </Button>
      <Confirm
        opened={isAsked}
        title={t('affected.ask')}
        confirm={t('affected.load')}
        onConfirm={() => loading.mutateAsync()}
        onClose={() => setAsked(false)}
      >
        <p>{t('affected.askText')}</p>
      </Confirm>
    </>
  );
}
