import { NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Form } from '../../components/form.js';
import { PersonPicker } from '../../components/person-picker.js';
import type { ChosenPerson } from '../../components/person-picker.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Section } from '../../components/section.js';
import type { Programme } from '../programme.js';
import { spans } from './days.js';
import type { Span } from './days.js';
import { Examples } from './examples.js';
import type { Example } from './examples.js';
import { isoDay, readPreview, somebodyLate, somebodyOf } from './preview-of.js';
import type { PreviewMessage, Somebody } from './preview-of.js';
import { PreviewForm } from './preview-form.js';
import { Results } from './results.js';

interface Seen {
  readonly messages: readonly PreviewMessage[];
  readonly example: Example | null;
}

/** What somebody would get of a programme, for a made-up person or for one of the records; nothing is sent. */
export default function PreviewPart({ programme }: { readonly programme: Programme }) {
  const { t, i18n } = useTranslation('programmes');
  const madeUp = { language: i18n.language, name: t('nameHere') };
  const [who, setWho] = useState<Somebody>(() => somebodyLate(programme, new Date(), madeUp));
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const [example, setExample] = useState<Example | null>(null);
  const [span, setSpan] = useState<Span>('week');
  const [seen, setSeen] = useState<Seen | null>(null);
  const show = async (of: Somebody, by: Example | null) =>
    setSeen({ messages: await readPreview(programme, of), example: by });
  const choosing = useMutation({
    mutationFn: async (chosen: ChosenPerson) => setWho(await somebodyOf(programme, chosen.id, who)),
  });
  const trying = useMutation({ mutationFn: ({ of, by }: { of: Somebody; by: Example }) => show(of, by) });
  const put = (now: Somebody) => {
    setWho(now);
    setSeen(null);
    setExample(null);
  };
  return (
    <Section title={t('preview.title')} intro={t('preview.intro')}>
      <Examples
        programme={programme}
        chosen={example}
        madeUp={madeUp}
        onChoose={(by, of) => {
          setPerson(null);
          setWho(of);
          setExample(by);
          trying.mutate({ of, by });
        }}
      />
      <Form
        submit={t('preview.show')}
        onSubmit={() => show(who, example)}
        isDisabled={who.joins === '' || choosing.isPending}
      >
        <PersonPicker
          label={t('preview.person')}
          value={person}
          onChange={(chosen) => {
            setPerson(chosen);
            setExample(null);
            setSeen(null);
            if (chosen !== null) choosing.mutate(chosen);
          }}
        />
        <ProblemAlert problem={choosing.error ?? trying.error} />
        <PreviewForm programme={programme} who={who} onChange={put} />
        <NativeSelect
          label={t('preview.span')}
          value={span}
          onChange={(event) => setSpan(event.currentTarget.value as Span)}
          data={Object.keys(spans).map((one) => ({ value: one, label: t(`span.${one}`) }))}
        />
      </Form>
      <div aria-live="polite">
        {seen !== null && (
          <Results
            messages={seen.messages}
            example={seen.example}
            from={who.joins > isoDay(new Date()) ? who.joins : isoDay(new Date())}
            span={span}
          />
        )}
      </div>
    </Section>
  );
}
