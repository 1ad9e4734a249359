import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api, ifMatch } from '../api/client.js';
import type { Dictionary } from '../api/dictionary.js';
import { useSession } from '../api/session.js';
import { Form } from '../components/form.js';
import { Loading } from '../components/loading.js';
import { notify } from '../components/notify.js';
import { RemoveButton } from '../components/remove-button.js';
import { Section } from '../components/section.js';
import { useCondition } from './builder/use-condition.js';
import { WayChoice } from './builder/way-choice.js';
import { removeSegment } from './segment.js';
import type { Segment } from './segment.js';
import { WhoIsMeant } from './who-is-meant.js';

const GroupEditor = lazy(async () => ({ default: (await import('./builder/group-editor.js')).GroupEditor }));
const TextView = lazy(() => import('./builder/text-view.js'));

interface SegmentFormProps {
  /** Null for a new one. */
  readonly segment: Segment | null;
  readonly dictionary: Dictionary;
}

/** Rows and text say the same: a change of one is seen in the other, and who is meant stands below. */
export function SegmentForm({ segment, dictionary }: SegmentFormProps) {
  const { t } = useTranslation('segments');
  const mayEdit = useSession().may('segments.edit');
  const [name, setName] = useState(segment?.name ?? '');
  const [description, setDescription] = useState(segment?.description ?? '');
  const { text, rows, way, setText, setRows, setWay } = useCondition(segment?.expression ?? '', dictionary);
  const save = useSave(segment);
  const [asked] = useDebouncedValue(text, 400);
  return (
    <>
      <Section title={t('builder.title')} actions={<WayChoice way={way} onChange={setWay} />}>
        <Suspense fallback={<Loading lines={3} />}>
          {way === 'rows' && rows !== null ? (
            <GroupEditor group={rows} dictionary={dictionary} depth={0} onChange={setRows} />
          ) : (
            <TextView text={text} isReadable={rows !== null} onChange={setText} />
          )}
        </Suspense>
      </Section>
      <WhoIsMeant expression={asked.trim()} segmentId={asked === segment?.expression ? segment.id : null} />
      {mayEdit && (
        <Section title={t('keep.title')}>
          <Form
            submit={t('save')}
            onSubmit={() => save({ name, description, expression: text })}
            beside={
              segment !== null && (
                <RemoveButton
                  list="segments"
                  queryKey={['segments', segment.id]}
                  words={{
                    button: t('remove.button'),
                    title: t('remove.title'),
                    text: t('remove.text'),
                    done: t('remove.done'),
                  }}
                  remove={() => removeSegment(segment)}
                />
              )
            }
          >
            <TextInput
              label={t('name')}
              required
              withAsterisk={false}
              dir="auto"
              maxLength={100}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              label={t('description')}
              dir="auto"
              maxLength={500}
              value={description}
              onChange={(event) => setDescription(event.currentTarget.value)}
            />
          </Form>
        </Section>
      )}
    </>
  );
}

function useSave(segment: Segment | null) {
  const { t } = useTranslation('segments');
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (body: Pick<Segment, 'name' | 'description' | 'expression'>) => {
    const saved = await answer(
      segment === null
        ? api.POST('/api/v1/segments', { body })
        : api.PATCH('/api/v1/segments/{id}', {
            params: { path: { id: segment.id }, header: ifMatch(segment.version) },
            body,
          }),
    );
    await queries.invalidateQueries({ queryKey: ['segments'] });
    notify(t('saved'));
    if (segment === null) await navigate({ to: '/segments/$id', params: { id: saved.id }, replace: true });
  };
}
