import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { Dialog } from '../../components/dialog.js';
import { Form } from '../../components/form.js';
import { notify } from '../../components/notify.js';
import { useEditor } from '../editor-store.js';
import { idFrom } from '../outline/step-title.js';
import { usePhone } from './phone-store.js';
import styles from './dialogs.module.css';

/** Keeps the chat as a test conversation: from then on it is played again with every change, and has to go the same way. */
export function SaveChatDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('phone');
  const editor = useEditor();
  const phone = usePhone();
  const [words, setWords] = useState('');
  const [expectations, setExpectations] = useState(true);
  const name = idFrom(words);
  const taken = Object.keys(editor.getState().files.chats).some((chat) => chat.split('.')[0] === name);
  const save = async () => {
    const { name: flow, files } = editor.getState();
    const { play } = phone;
    const body = { ...play, script: [...play.script], flow, files, name, expectations };
    const chat = await answer(api.POST('/api/v1/simulations/chat', { body }));
    editor.setChats({ [chat.name]: chat.content });
    notify(t('saveChat.done'));
    onClose();
  };
  return (
    <Dialog title={t('saveChat.title')} onClose={onClose}>
      <p className={styles.words}>{t('saveChat.what')}</p>
      <Form onSubmit={save} submit={t('saveChat.save')}>
        <TextInput
          data-autofocus
          required
          label={t('saveChat.name')}
          description={name === '' ? t('saveChat.hint') : t('saveChat.becomes', { name })}
          error={taken ? t('saveChat.taken') : null}
          value={words}
          maxLength={60}
          pattern=".*[A-Za-z].*"
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={expectations}
            onChange={(event) => setExpectations(event.currentTarget.checked)}
          />
          {t('saveChat.expectations')}
        </label>
      </Form>
    </Dialog>
  );
}
