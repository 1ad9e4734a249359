import { Button, Group, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { newStep } from '../../../../src/engine/definition/edit/new-step.js';
import type { NewStepKind } from '../../../../src/engine/definition/edit/new-step.js';
import { Dialog } from '../../components/dialog.js';
import { useEditor } from '../editor-store.js';
import type { NewPlace } from './add-step-context.js';
import { allKinds, kindIcons } from './kinds.js';
import { freeId, idFrom } from './step-title.js';
import styles from './add-step.module.css';

interface AddStepDialogProps {
  readonly place: NewPlace;
  readonly onClose: () => void;
}

/** Chooses what kind of step is added, and names it. */
export default function AddStepDialog({ place, onClose }: AddStepDialogProps) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const [query, setQuery] = useState('');
  const [name, setName] = useState('');
  const kinds = useFoundKinds(query);
  const add = (kind: NewStepKind) => {
    const { outline } = editor.getState();
    const id = freeId(idFrom(name) || (kind.split('.').at(-1) ?? kind), outline.steps);
    const at = outline.steps.findIndex((step) => step.id === place.after);
    const [to, otherwise] = [outline.steps[at + 1]?.id, outline.steps.at(-1)?.id].filter(
      (one) => one !== undefined,
    );
    const made = newStep(kind, id, outline.head.languages, {
      ...(to === undefined ? {} : { to }),
      ...(otherwise === undefined || otherwise === to ? {} : { otherwise }),
    });
    const isDone = editor.apply({
      do: 'addStep',
      after: place.after,
      ...made,
      ...(place.from === undefined ? {} : { from: place.from }),
    });
    onClose();
    if (isDone) editor.goTo(id);
  };
  return (
    <Dialog isWide onClose={onClose} title={t('add.title')}>
      <p className={styles.intro}>
        {place.after === null ? t('add.first') : t('add.after', { step: place.after })}
      </p>
      <div className={styles.fields}>
        <TextInput
          data-autofocus
          label={t('add.search')}
          placeholder={t('add.searchHint')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <TextInput
          label={t('add.name')}
          placeholder={t('add.nameHint')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <ul className={styles.kinds} aria-label={t('add.kinds')}>
        {kinds.map((kind) => (
          <KindButton key={kind} kind={kind} onAdd={() => add(kind)} />
        ))}
      </ul>
      {kinds.length === 0 && <p>{t('add.nothing')}</p>}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
      </Group>
    </Dialog>
  );
}

function KindButton({ kind, onAdd }: { readonly kind: NewStepKind; readonly onAdd: () => void }) {
  const { t } = useTranslation('editor');
  const Icon = kindIcons[kind];
  const word = kind.replace('.', '_');
  return (
    <li>
      <button type="button" className={styles.kind} onClick={onAdd}>
        <Icon size={22} aria-hidden />
        <span>
          <strong>{t(`kinds.${word}.name`)}</strong>
          <span>{t(`kinds.${word}.about`)}</span>
        </span>
      </button>
    </li>
  );
}

function useFoundKinds(query: string): readonly NewStepKind[] {
  const { t } = useTranslation('editor');
  return useMemo(() => {
    const wanted = query.trim().toLowerCase();
    return allKinds.filter((kind) => {
      const word = kind.replace('.', '_');
      return `${t(`kinds.${word}.name`)} ${t(`kinds.${word}.about`)} ${kind}`.toLowerCase().includes(wanted);
    });
  }, [query, t]);
}
