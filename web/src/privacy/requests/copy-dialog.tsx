import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { Dialog } from '../../components/dialog.js';
import { Form } from '../../components/form.js';
import { notify } from '../../components/notify.js';
import type { ChosenPerson } from '../../components/person-picker.js';
import { saveFile } from '../../components/save-file.js';
import { interfaceLanguages } from '../../i18n/i18n.js';
import type { InterfaceLanguage } from '../../i18n/i18n.js';
import { usePrivacyChanged } from '../use-privacy-changed.js';

interface CopyDialogProps {
  readonly person: ChosenPerson;
  /** Whether a request for it waits. */
  readonly isAsked?: boolean;
  readonly onClose: () => void;
}

/** Loads all that is kept about somebody, to be handed to her. */
export default function CopyDialog({ person, isAsked, onClose }: CopyDialogProps) {
  const { t } = useTranslation('privacy');
  const changed = usePrivacyChanged();
  const [format, setFormat] = useState<'html' | 'json'>('html');
  const [language, setLanguage] = useState<InterfaceLanguage | ''>('');
  const load = async () => {
    const query = { format, ...(format === 'html' && language !== '' && { language }) };
    const file: Blob = await answer(
      api.GET('/api/v1/people/{id}/access-file', {
        params: { path: { id: person.id }, query },
        parseAs: 'blob',
      }),
    );
    saveFile(file, `${t('copy.file')}.${format}`);
    await changed();
    notify(t(isAsked === true ? 'copy.loadedAsked' : 'copy.loaded'));
    onClose();
  };
  return (
    <Dialog
      title={
        <>
          {t('copy.title')} <bdi>{person.name ?? t('nameless')}</bdi>
        </>
      }
      onClose={onClose}
    >
      <Form submit={t('copy.submit')} onSubmit={load}>
        <p>{t('copy.text')}</p>
        <NativeSelect
          label={t('copy.format')}
          data-autofocus
          value={format}
          onChange={(event) => setFormat(event.currentTarget.value === 'json' ? 'json' : 'html')}
          data={[
            { value: 'html', label: t('copy.html') },
            { value: 'json', label: t('copy.json') },
          ]}
        />
        {format === 'html' && (
          <NativeSelect
            label={t('copy.language')}
            value={language}
            onChange={(event) => setLanguage(languageOf(event.currentTarget.value))}
            data={[
              { value: '', label: t('copy.own') },
              ...Object.entries(interfaceLanguages).map(([value, label]) => ({ value, label })),
            ]}
          />
        )}
      </Form>
    </Dialog>
  );
}

function languageOf(value: string): InterfaceLanguage | '' {
  return value in interfaceLanguages ? (value as InterfaceLanguage) : '';
}
