import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../../components/dialog.js';
import { idFrom } from './step-title.js';

interface NameDialogProps {
  readonly title: string;
  readonly name: string;
  /** What a name is for, and what a new one changes. */
  readonly hint: string;
  /** Says why a name cannot be had; undefined for one that can. */
  readonly faultOf: (id: string) => string | undefined;
  readonly onRename: (id: string) => void;
  readonly onClose: () => void;
}

/** Asks for another name, in whatever words; what it becomes in the file is shown. */
export function NameDialog({ title, name: before, hint, faultOf, onRename, onClose }: NameDialogProps) {
  const { t } = useTranslation('editor');
  const [name, setName] = useState(before);
  const id = idFrom(name);
  const fault = id === before ? undefined : faultOf(id);
  const rename = (event: SyntheticEvent) => {
    event.preventDefault();
    onClose();
    if (id !== before) onRename(id);
  };
  return (
    <Dialog onClose={onClose} title={title}>
      <form onSubmit={rename}>
        <TextInput
          data-autofocus
          label={t('rename.label')}
          description={id === '' || id === name ? hint : t('rename.becomes', { id })}
          error={fault}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={id === '' || fault !== undefined}>
            {t('rename.confirm')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
