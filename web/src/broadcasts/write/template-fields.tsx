import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useSay } from '../../i18n/say.js';
import { templatesQuery } from '../broadcast.js';
import type { Template } from '../broadcast.js';
import styles from '../broadcasts.module.css';
import type { Content } from './settings.js';

type TemplateContent = Extract<Content, { kind: 'template' }>;

interface TemplateFieldsProps {
  readonly content: TemplateContent;
  readonly onChange: (content: TemplateContent) => void;
}

/** Which template of WhatsApp, and what fills its places. */
export function TemplateFields({ content, onChange }: TemplateFieldsProps) {
  const { t } = useTranslation('broadcasts');
  const { data, error } = useQuery(templatesQuery);
  const templates = data?.items ?? [];
  const names = [...new Set([...templates.map(({ name }) => name), content.name])].filter(Boolean);
  const chosen = templates.filter(({ name }) => name === content.name);
  const filled = content.variables;
  return (
    <>
      <ProblemAlert problem={error} />
      {data?.items.length === 0 && <p className={styles.note}>{t('template.none')}</p>}
      <div className={styles.fields}>
        <NativeSelect
          label={t('template.name')}
          value={content.name}
          onChange={(event) => onChange({ ...content, name: event.currentTarget.value, variables: {} })}
          data={[{ value: '', label: t('choose') }, ...names.map((name) => ({ value: name, label: name }))]}
        />
        <ReadAgain />
      </div>
      {chosen.map((template) => (
        <Shown key={template.contentSid} template={template} />
      ))}
      <div className={styles.fields}>
        {(chosen[0]?.places ?? []).map(({ name, example }) => (
          <TextInput
            key={name}
            label={t('template.place', { name })}
            description={t('template.example', { example })}
            dir="auto"
            maxLength={1_000}
            value={filled[name] ?? ''}
            onChange={(event) =>
              onChange({ ...content, variables: { ...filled, [name]: event.currentTarget.value } })
            }
          />
        ))}
      </div>
      <p className={styles.plain}>{t('template.beside')}</p>
    </>
  );
}

/** A template in one language, with what stands against it. */
function Shown({ template: { language, body, problem } }: { readonly template: Template }) {
  const say = useSay();
  return (
    <div className={styles.bubble}>
      <p className={styles.text} dir="auto" lang={language}>
        {body}
      </p>
      {problem !== null && <p className={styles.dear}>{say(problem.words, problem.text)}</p>}
    </div>
  );
}

function ReadAgain() {
  const { t } = useTranslation('broadcasts');
  const queries = useQueryClient();
  const reading = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/templates/sync')),
    onSuccess: (now) => queries.setQueryData(templatesQuery.queryKey, now),
  });
  return (
    <>
      <Button variant="default" loading={reading.isPending} onClick={() => reading.mutate()}>
        {t('template.read')}
      </Button>
      <ProblemAlert problem={reading.error} />
    </>
  );
}
