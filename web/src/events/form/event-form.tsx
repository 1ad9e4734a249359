import { useTranslation } from 'react-i18next';

import { useDictionary } from '../../api/dictionary.js';
import { Form } from '../../components/form.js';
import { Loading } from '../../components/loading.js';
import type { ReactNode } from 'react';
import type { EventDraft } from './event-draft.js';
import { settingsOf } from './event-draft.js';
import { WhatPart, WhenPart, WherePart } from './event-fields.js';
import { TextsFields } from './texts-fields.js';

interface EventFormProps {
  readonly draft: EventDraft;
  readonly onChange: (draft: EventDraft) => void;
  readonly submit: string;
  readonly onSubmit: () => Promise<unknown>;
  readonly isDisabled?: boolean;
  readonly beside?: ReactNode;
}

/** Everything that is written about an event. */
export function EventForm({ draft, onChange, submit, onSubmit, isDisabled, beside }: EventFormProps) {
  const { t } = useTranslation('events');
  const dictionary = useDictionary();
  if (dictionary === undefined) return <Loading lines={8} />;
  const isWhole = settingsOf(draft) !== null;
  return (
    <Form
      submit={submit}
      onSubmit={onSubmit}
      isDisabled={isDisabled === true}
      beside={
        <>
          {!isWhole && <p className="quiet">{t('form.lacks')}</p>}
          {beside}
        </>
      }
    >
      <WhatPart draft={draft} onChange={onChange} dictionary={dictionary} />
      <WhenPart draft={draft} onChange={onChange} />
      <WherePart draft={draft} onChange={onChange} />
      <TextsFields draft={draft} onChange={onChange} dictionary={dictionary} />
    </Form>
  );
}
