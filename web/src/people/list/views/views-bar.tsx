import { Button, NativeSelect } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../../../api/session.js';
import styles from '../../people.module.css';
import { everybody, isNarrowed } from '../use-people.js';
import type { Selection } from '../use-people.js';
import { isSame, selectionOf, useViews } from './use-views.js';
import type { PeopleView } from './use-views.js';

const ViewDialog = lazy(() => import('./view-dialog.js'));

interface ViewsBarProps {
  readonly selection: Selection;
  readonly onChange: (selection: Selection) => void;
}

/** Goes to a saved view of the list; saves what is shown as one, or changes the one that is shown. */
export default function ViewsBar({ selection, onChange }: ViewsBarProps) {
  const { t } = useTranslation('people');
  const { user } = useSession();
  const views = useViews();
  const [isOpen, setOpen] = useState(false);
  const own = views.filter(({ isOwn }) => isOwn);
  const others = views.filter(({ isOwn }) => !isOwn);
  const chosen = views.find((view) => isSame(selectionOf(view), selection));
  const mayChange = chosen !== undefined && (chosen.isOwn || user.role === 'admin');
  const isWorthKeeping = isNarrowed(selection) || selection.sort !== everybody.sort;
  const show = (id: string) => {
    const view = views.find((one) => one.id === id);
    onChange(view === undefined ? everybody : selectionOf(view));
  };
  return (
    <div className={styles.views}>
      {views.length > 0 && (
        <NativeSelect
          aria-label={t('views.label')}
          data={[
            { value: '', label: t('views.choose') },
            ...groupOf(t('views.own'), own, ({ name }) => name),
            ...groupOf(t('views.others'), others, ({ name, owner }) =>
              owner === null ? name : t('views.by', { name, owner }),
            ),
          ]}
          value={chosen?.id ?? ''}
          onChange={(event) => show(event.currentTarget.value)}
        />
      )}
      {(chosen === undefined ? isWorthKeeping : mayChange) && (
        <Button variant="default" onClick={() => setOpen(true)}>
          {t(chosen === undefined ? 'views.save' : 'views.change')}
        </Button>
      )}
      <Suspense>
        {isOpen && (
          <ViewDialog view={chosen ?? null} own={own} selection={selection} onClose={() => setOpen(false)} />
        )}
      </Suspense>
    </div>
  );
}

function groupOf(group: string, views: readonly PeopleView[], shown: (view: PeopleView) => string) {
  return views.length === 0
    ? []
    : [{ group, items: views.map((view) => ({ value: view.id, label: shown(view) })) }];
}
