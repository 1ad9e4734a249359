import { IconUserPlus } from '@tabler/icons-react';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../api/session.js';
import { EmptyState } from '../components/empty-state.js';
import { ButtonLink } from '../components/links.js';
import { Loading } from '../components/loading.js';
import { Page } from '../components/page.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { useShortcuts } from '../components/shortcuts.js';
import { ExportButton } from '../exports/export-button.js';
import { PeopleFilters } from './list/people-filters.js';
import { filterOf, isNarrowed, searchOf, selectionIn, usePeopleCount } from './list/use-people.js';
import type { Selection } from './list/use-people.js';
import { usePeoplePages } from './list/use-people-pages.js';
import { PeopleTabs } from './people-tabs.js';
import styles from './people.module.css';

/** Read while the first people are. */
const PeopleTable = lazy(async () => ({
  default: (await import('./list/people-table.js')).PeopleTable,
}));

/** Comes a moment later: the list stands without it. */
const ViewsBar = lazy(() => import('./list/views/views-bar.js'));

/** Everybody whom the reader may see: to be found, narrowed down, put in order, and kept as a view. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const { may } = useSession();
  const navigate = useNavigate();
  const selection = selectionIn(useSearch({ from: '/framed/people' }));
  const show = useCallback(
    (shown: Selection) => void navigate({ to: '/people', search: searchOf(shown), replace: true }),
    [navigate],
  );
  const [text, setText] = useSearched(selection, show);
  useShortcuts(
    may('people.edit')
      ? [{ keys: 'n', label: t('new.open'), run: () => void navigate({ to: '/people/new' }) }]
      : [],
  );
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      help={<p>{t('help')}</p>}
      actions={
        <>
          <ExportButton key={JSON.stringify(selection)} shown={filterOf(selection)} />
          {may('people.edit') && <AddLink />}
        </>
      }
    >
      <PeopleTabs />
      <PeopleFilters
        text={text}
        onText={setText}
        selection={selection}
        onChange={(part) => show({ ...selection, ...part })}
      />
      <div className={styles.found}>
        <Count selection={selection} />
        <Suspense>
          <ViewsBar
            selection={selection}
            onChange={(chosen) => {
              setText(chosen.q);
              show(chosen);
            }}
          />
        </Suspense>
      </div>
      <Found key={JSON.stringify(selection)} selection={selection} />
    </Page>
  );
}

/** The text of the search, which goes into the address when one stops typing. */
function useSearched(selection: Selection, show: (shown: Selection) => void) {
  const [text, setText] = useState(selection.q);
  const [typed] = useDebouncedValue(text.trim(), 300);
  const latest = useRef(selection);
  useEffect(() => {
    latest.current = selection;
  });
  useEffect(() => {
    if (typed !== latest.current.q) show({ ...latest.current, q: typed });
  }, [typed, show]);
  return [text, setText] as const;
}

function AddLink() {
  const { t } = useTranslation('people');
  return (
    <ButtonLink to="/people/new" leftSection={<IconUserPlus size={18} aria-hidden />}>
      {t('new.open')}
    </ButtonLink>
  );
}

function Count({ selection }: { readonly selection: Selection }) {
  const { t, i18n } = useTranslation('people');
  const { data } = usePeopleCount(selection);
  return (
    <p role="status" className={styles.count}>
      {data !== undefined &&
        t(data.isEstimate ? 'countAbout' : 'countExact', {
          count: data.count,
          many: new Intl.NumberFormat(i18n.language).format(data.count),
        })}
    </p>
  );
}

function Found({ selection }: { readonly selection: Selection }) {
  const { t } = useTranslation('people');
  const { may } = useSession();
  const { data: counted } = usePeopleCount(selection);
  const people = usePeoplePages(selection, counted?.isEstimate === false ? counted.count : undefined);
  const { isPending, isTooSlow, error, rows, retry } = people;
  const narrowed = isNarrowed(selection);
  return (
    <>
      <ProblemAlert problem={error} onRetry={retry} />
      {isPending && <Loading lines={8} />}
      {isTooSlow && <EmptyState title={t('tooSlow')}>{t('tooSlowText')}</EmptyState>}
      {!isPending && !isTooSlow && error === null && rows === 0 && (
        <EmptyState title={t(narrowed ? 'noneFound' : 'none')} action={may('people.edit') && <AddLink />}>
          {t(narrowed ? 'noneFoundText' : 'noneText')}
        </EmptyState>
      )}
      {!isPending && rows > 0 && (
        <Suspense fallback={<Loading lines={8} />}>
          <PeopleTable people={people} total={counted?.count} />
        </Suspense>
      )}
    </>
  );
}
