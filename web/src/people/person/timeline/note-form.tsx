import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api, done } from '../../../api/client.js';
import { Form } from '../../../components/form.js';
import { notify } from '../../../components/notify.js';
import { usePersonChanged } from '../use-person.js';
import { noteDataOf, noteFields } from './notes.js';
import type { NoteKind } from './notes.js';
import styles from './timeline.module.css';

interface NoteFormProps {
  readonly id: string;
  readonly kind: NoteKind;
  readonly onClose: () => void;
}

/** Notes what staff did or heard: now, or on another day. */
export function NoteForm({ id, kind, onClose }: NoteFormProps) {
  const { t } = useTranslation(['person', 'shell']);
  const changed = usePersonChanged(id);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [text, setText] = useState('');
  const [at, setAt] = useState('');
  const note = async () => {
    const body = {
      kind,
      data: noteDataOf(kind, values, text),
      ...(at !== '' && { at: new Date(at).toISOString() }),
    };
    await done(api.POST('/api/v1/people/{id}/timeline', { params: { path: { id } }, body }));
    await changed();
    notify(t('note.done'));
    onClose();
  };
  return (
    <div className={styles.note}>
      <h3>{t(`note.${kind}`)}</h3>
      <Form
        submit={t('note.save')}
        onSubmit={note}
        beside={
          <Button variant="subtle" onClick={onClose}>
            {t('shell:cancel')}
          </Button>
        }
      >
        {noteFields[kind].map(({ key, kind: type, isNeeded }) => (
          <TextInput
            key={key}
            label={t(`note.fields.${key}`)}
            type={type}
            required={isNeeded}
            withAsterisk={false}
            dir="auto"
            autoComplete="off"
            maxLength={key === 'currency' ? 3 : 200}
            {...(type === 'number' && { min: 0, step: 'any' })}
            value={values[key] ?? ''}
            onChange={(event) => setValues({ ...values, [key]: event.currentTarget.value })}
          />
        ))}
        <Textarea
          label={t(kind === 'note_added' ? 'note.text' : 'note.textOptional')}
          required={kind === 'note_added'}
          withAsterisk={false}
          dir="auto"
          rows={3}
          maxLength={4_000}
          autoFocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <TextInput
          label={t('note.when')}
          description={t('note.whenHint')}
          type="datetime-local"
          value={at}
          onChange={(event) => setAt(event.currentTarget.value)}
        />
      </Form>
    </div>
  );
}
