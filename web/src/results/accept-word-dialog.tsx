import { Radio } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Radio.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api, ifMatch } from '../api/client.js';
import { Problem } from '../api/problem.js';
import { Dialog } from '../components/dialog.js';
import { Form } from '../components/form.js';
import type { Misunderstood } from './results.js';
import type { Choice } from './choice.js';

interface AcceptWordDialogProps {
  readonly name: string;
  readonly said: Misunderstood;
  readonly choices: readonly Choice[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks which answer a word means, and writes that into the draft. */
export function AcceptWordDialog({ name, said, choices, onClose, onDone }: AcceptWordDialogProps) {
  const { t } = useTranslation('results');
  const queries = useQueryClient();
  const [option, setOption] = useState(choices[0]?.code ?? '');
  const { step, language, text } = said;
  const labelOf = ({ code, labels }: Choice): string => labels[language] ?? Object.values(labels)[0] ?? code;
  const save = async () => {
    const label = choices.filter(({ code }) => code === option).map(labelOf);
    await saveWord(
      name,
      { step, language, option, word: text },
      t('accept.note', { text, label: label.join() }),
    );
    await Promise.all(['flow', 'flows'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
    onDone();
    onClose();
  };
  return (
    <Dialog title={t('accept.title', { text })} onClose={onClose}>
      <Form submit={t('accept.save')} onSubmit={save}>
        <Radio.Group
          label={t('accept.means', { step })}
          description={t('accept.hint')}
          value={option}
          onChange={setOption}
        >
          {choices.map((choice, index) => (
            <Radio
              key={choice.code}
              my="xs"
              value={choice.code}
              label={<bdi lang={language}>{labelOf(choice)}</bdi>}
              data-autofocus={index === 0 || undefined}
            />
          ))}
        </Radio.Group>
      </Form>
    </Dialog>
  );
}

interface Word {
  readonly step: string;
  readonly language: string;
  readonly option: string;
  readonly word: string;
}

/** @throws Problem `version_conflict` when somebody saved meanwhile; `refused` when the question no longer offers the answer */
async function saveWord(name: string, word: Word, note: string): Promise<void> {
  const path = { name };
  const { draft, live } = await answer(api.GET('/api/v1/flows/{name}', { params: { path } }));
  const begun = (draft ?? live)?.files;
  const { withAcceptedWord } = await import('./choices-of.js');
  const files = begun === undefined ? null : await withAcceptedWord(begun, word);
  if (files === null) throw new Problem(422, 'refused', null);
  const { source, texts, states, chats } = files;
  await answer(
    api.PUT('/api/v1/flows/{name}/draft', {
      params: { path, header: ifMatch(draft?.version ?? 0) },
      body: { files: { source, texts: { ...texts }, states: { ...states }, chats: { ...chats } }, note },
    }),
  );
}
