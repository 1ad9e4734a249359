import { Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/Radio.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import { useLanguageName } from '../components/language-name.js';
import { flowNameOf, freeName } from './flow-name.js';
import type { FlowRow } from './flow-row.js';
import { TemplateChoice } from './template-choice.js';

type Beginning = 'template' | 'flow' | 'empty';

interface NewFlowDialogProps {
  /** The conversation that is to be copied; null: something new. */
  readonly copied: string | null;
  readonly flows: readonly FlowRow[];
  readonly onClose: () => void;
}

/** Begins a conversation: from an example, from another one, or from nothing. It is a draft until somebody publishes it. */
export function NewFlowDialog({ copied, flows, onClose }: NewFlowDialogProps) {
  const { t } = useTranslation('flows');
  return (
    <Dialog onClose={onClose} title={t('newTitle')} isWide>
      <NewFlowForm copied={copied} flows={flows} />
    </Dialog>
  );
}

function NewFlowForm({ copied, flows }: Omit<NewFlowDialogProps, 'onClose'>) {
  const { t } = useTranslation('flows');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const languageName = useLanguageName();
  const templates = useQuery({
    queryKey: ['flow-templates'],
    queryFn: () => answer(api.GET('/api/v1/flow-templates', { params: { query: { limit: 100 } } })),
  });
  const known = [...new Set(flows.flatMap(({ languages }) => languages))];
  const [title, setTitle] = useState('');
  const [beginning, setBeginning] = useState<Beginning>(copied === null ? 'template' : 'flow');
  const [template, setTemplate] = useState<string | null>(null);
  const [flow, setFlow] = useState<string | null>(copied);
  const [languages, setLanguages] = useState<readonly string[]>(known.slice(0, 2));
  const name = freeName(flowNameOf(title), new Set(flows.map((one) => one.name)));

  const make = async () => {
    const chosen = beginning === 'template' ? template : flow;
    const from =
      beginning === 'empty'
        ? { kind: 'empty' as const, languages: [...languages] }
        : { kind: beginning, name: chosen ?? '' };
    const made = await answer(api.POST('/api/v1/flows', { body: { name, from } }));
    await queries.invalidateQueries({ queryKey: ['flows'] });
    await navigate({ to: '/flows/$name', params: { name: made.name } });
  };

  return (
    <Form submit={t('make')} onSubmit={make}>
      <TextInput
        label={t('name')}
        description={flowNameOf(title) === '' ? t('nameHint') : t('nameShown', { name })}
        required
        withAsterisk={false}
        maxLength={60}
        data-autofocus
        value={title}
        pattern=".*[A-Za-zÀ-ɏ].*"
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Radio.Group label={t('beginWith')} value={beginning} onChange={setBeginning}>
        <Radio my="xs" value="template" label={t('from.template')} description={t('from.templateHint')} />
        <Radio my="xs" value="flow" label={t('from.flow')} description={t('from.flowHint')} />
        <Radio my="xs" value="empty" label={t('from.empty')} description={t('from.emptyHint')} />
      </Radio.Group>
      {beginning === 'template' && (
        <TemplateChoice templates={templates.data?.items ?? []} value={template} onChange={setTemplate} />
      )}
      {beginning === 'flow' && (
        <NativeSelect
          label={t('which')}
          required
          withAsterisk={false}
          data={[{ value: '', label: '' }, ...flows.map((one) => ({ value: one.name, label: one.title }))]}
          value={flow ?? ''}
          onChange={({ currentTarget: { value } }) => setFlow(value)}
        />
      )}
      {beginning === 'empty' && (
        <Checkbox.Group
          label={t('languages')}
          description={t('languagesHint')}
          value={[...languages]}
          onChange={setLanguages}
        >
          {known.map((language) => (
            <Checkbox key={language} my="xs" value={language} label={languageName(language)} />
          ))}
        </Checkbox.Group>
      )}
    </Form>
  );
}
