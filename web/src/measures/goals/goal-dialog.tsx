import { NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api, ifMatch } from '../../api/client.js';
import { Dialog } from '../../components/dialog.js';
import { Form } from '../../components/form.js';
import { notify } from '../../components/notify.js';
import type { ChosenPlace } from '../../components/place-picker.js';
import { PlacePicker } from '../../components/place-picker.js';
import { usePlaceName } from '../filter-bar.js';
import { useProgrammeNames } from '../measures.js';
import { dayNow } from '../../components/day-now.js';
import { useFormat } from '../use-format.js';
import own from './goals.module.css';
import type { Goal } from './goals.js';
import { goalKinds, goalsQuery } from './goals.js';

interface GoalDialogProps {
  /** The goal that is changed; null for a new one. */
  readonly goal: Goal | null;
  /** Aims that other goals serve. */
  readonly aims: readonly string[];
  readonly onClose: () => void;
}

/** Sets a goal, or changes one: what, how many, where, from when, by when, and for which aim. */
export default function GoalDialog({ goal, aims, onClose }: GoalDialogProps) {
  const { t } = useTranslation('dashboard');
  const { programme } = useFormat();
  const queries = useQueryClient();
  const programmes = useProgrammeNames();
  const aimsId = useId();
  const [draft, setDraft] = useState(() => draftOf(goal));
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const [place, setPlace] = useState(() => placeOf(goal));
  const known = usePlaceName(place?.name === '' ? place.code : '');
  const save = async () => {
    const body = { ...draft, target: Number(draft.target), place: place?.code ?? null };
    try {
      await answer(
        goal === null
          ? api.POST('/api/v1/goals', { body })
          : api.PATCH('/api/v1/goals/{id}', {
              params: { path: { id: goal.id }, header: ifMatch(goal.version) },
              body,
            }),
      );
    } finally {
      // Whoever was too late is shown the newer one behind the dialog.
      await queries.invalidateQueries({ queryKey: goalsQuery.queryKey });
    }
    notify(t(goal === null ? 'goals.made' : 'goals.changed'));
    onClose();
  };
  return (
    <Dialog title={t(goal === null ? 'goals.set' : 'goals.changeTitle')} onClose={onClose} isWide>
      <Form submit={t('goals.save')} onSubmit={save}>
        <TextInput
          label={t('goals.name')}
          description={t('goals.nameHint')}
          required
          withAsterisk={false}
          dir="auto"
          maxLength={200}
          data-autofocus
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <div className={own.two}>
          <NativeSelect
            label={t('goals.measure')}
            value={draft.measure}
            onChange={(event) => {
              const chosen = event.currentTarget.value;
              change({ measure: goalKinds.find((one) => one === chosen) ?? 'registered' });
            }}
            data={goalKinds.map((value) => ({ value, label: t(`measures.${value}`) }))}
          />
          <TextInput
            type="number"
            label={t(draft.measure === 'satisfied' ? 'goals.percent' : 'goals.target')}
            description={draft.measure === 'opted_out' ? t('goals.limitHint') : undefined}
            required
            withAsterisk={false}
            min={0}
            max={draft.measure === 'satisfied' ? 100 : 999_999_999}
            step="any"
            value={draft.target}
            onChange={(event) => change({ target: event.currentTarget.value })}
          />
        </div>
        <div className={own.two}>
          <TextInput
            type="date"
            label={t('goals.from')}
            required
            withAsterisk={false}
            value={draft.from}
            onChange={(event) => change({ from: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('goals.until')}
            required
            withAsterisk={false}
            min={draft.from}
            value={draft.until}
            onChange={(event) => change({ until: event.currentTarget.value })}
          />
        </div>
        <div className={own.two}>
          <NativeSelect
            label={t('filters.programme')}
            value={draft.programme ?? ''}
            onChange={(event) => change({ programme: event.currentTarget.value || null })}
            data={[
              { value: '', label: t('filters.allProgrammes') },
              ...programmes.map((value) => ({ value, label: programme(value) })),
            ]}
          />
          <PlacePicker
            label={t('filters.place')}
            value={place === null ? null : { code: place.code, name: place.name || (known ?? place.code) }}
            onChange={setPlace}
          />
        </div>
        <TextInput
          label={t('goals.aim')}
          description={t('goals.aimHint')}
          dir="auto"
          maxLength={200}
          list={aimsId}
          value={draft.aim}
          onChange={(event) => change({ aim: event.currentTarget.value })}
        />
        <datalist id={aimsId}>
          {aims.map((aim) => (
            <option key={aim} value={aim} />
          ))}
        </datalist>
      </Form>
    </Dialog>
  );
}

/** Its name is not known yet. */
function placeOf(goal: Goal | null): ChosenPlace | null {
  const code = goal?.place ?? null;
  return code === null ? null : { code, name: '' };
}

interface Draft {
  readonly name: string;
  readonly measure: Goal['measure'];
  readonly target: string;
  readonly programme: string | null;
  readonly from: string;
  readonly until: string;
  readonly aim: string;
}

function draftOf(goal: Goal | null): Draft {
  if (goal !== null) {
    const { name, measure, target, programme, from, until, aim } = goal;
    return { name, measure, target: String(target), programme, from, until, aim };
  }
  const today = dayNow();
  return {
    name: '',
    measure: 'registered',
    target: '',
    programme: null,
    from: today,
    until: `${today.slice(0, 4)}-12-31`,
    aim: '',
  };
}
