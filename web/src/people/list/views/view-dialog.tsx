import { Button, Checkbox, TextInput } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import ConfirmDialog from '../../../components/confirm-dialog.js';
import { Dialog } from '../../../components/dialog.js';
import { Form } from '../../../components/form.js';
import { notify } from '../../../components/notify.js';
import type { Selection } from '../use-people.js';
import { useViewChanges } from './use-views.js';
import type { PeopleView } from './use-views.js';

interface ViewDialogProps {
  /** The view that is changed; null for one that is new. */
  readonly view: PeopleView | null;
  readonly own: readonly PeopleView[];
  readonly selection: Selection;
  readonly onClose: () => void;
}

/** Gives a view its name, shares it or keeps it for oneself; deletes it. */
export default function ViewDialog({ view, own, selection, onClose }: ViewDialogProps) {
  const { t } = useTranslation('people');
  const changes = useViewChanges();
  const [name, setName] = useState(view?.name ?? '');
  const [isShared, setShared] = useState(view?.isShared ?? false);
  const [isRemoving, setRemoving] = useState(false);
  const save = async () => {
    const called = name.trim();
    const before = view ?? own.find((one) => one.name === called);
    if (before === undefined) await changes.add(called, isShared, selection);
    else await changes.change(before, called, isShared, selection);
    notify(t('views.saved'));
    onClose();
  };
  if (view !== null && isRemoving)
    return (
      <ConfirmDialog
        opened
        title={t('views.removeTitle', { name: view.name })}
        confirm={t('views.remove')}
        isDangerous
        onConfirm={() => changes.remove(view.id)}
        onClose={onClose}
      >
        <p>{t('views.removeText')}</p>
      </ConfirmDialog>
    );
  return (
    <Dialog title={t(view === null ? 'views.save' : 'views.change')} onClose={onClose}>
      <Form
        submit={t('views.keep')}
        onSubmit={save}
        beside={
          view !== null && (
            <Button variant="subtle" color="red" onClick={() => setRemoving(true)}>
              {t('views.remove')}
            </Button>
          )
        }
      >
        <TextInput
          label={t('views.name')}
          description={view === null ? t('views.nameHint') : undefined}
          data-autofocus
          required
          withAsterisk={false}
          dir="auto"
          autoComplete="off"
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox
          label={t('views.isShared')}
          description={t('views.isSharedHint')}
          checked={isShared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
      </Form>
    </Dialog>
  );
}
