import { Checkbox, NativeSelect, Radio, Stack } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/Radio.css';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import type { Dictionary } from '../../api/dictionary.js';
import { Loading } from '../../components/loading.js';
import { Section } from '../../components/section.js';
import { useSegmentNames } from '../../people/list/use-people.js';
import { PeopleChoice } from './people-choice.js';
import { RuleSwitch } from './rule-switch.js';
import type { Audience, PartProps } from './settings.js';
import { SheetPart } from './sheet-part.js';

const RuleField = lazy(() => import('./rule-field.js'));

interface AudiencePartProps extends PartProps {
  readonly id: string;
  readonly dictionary: Dictionary;
  /** Saves what is written, since a spreadsheet is brought for what stands in the records. */
  readonly onBeforeSheet: () => Promise<void>;
}

const kinds = ['segment', 'expression', 'sheet', 'people'] as const;

/** For whom it is: a segment, a rule, the rows of a spreadsheet, or people one by one; and who is left out. */
export function AudiencePart({ mine, onChange, id, dictionary, onBeforeSheet }: AudiencePartProps) {
  const { t } = useTranslation('broadcasts');
  const { audience } = mine;
  const put = (now: Audience) => onChange({ audience: now });
  const choose = (kind: string) => put(audienceOf(kind, audience));
  return (
    <Section title={t('audience.title')} intro={t('audience.intro')}>
      <Radio.Group label={t('audience.kind')} value={audience.kind} onChange={choose}>
        <Stack gap="xs" mt="xs">
          {kinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`audience.kinds.${kind}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {audience.kind === 'segment' && (
        <SegmentChoice value={audience.segment} onChange={(segment) => put({ ...audience, segment })} />
      )}
      {audience.kind === 'expression' && (
        <Suspense fallback={<Loading lines={3} />}>
          <RuleField
            label={t('audience.rule')}
            text={audience.expression}
            dictionary={dictionary}
            onChange={(expression) => put({ ...audience, expression })}
          />
        </Suspense>
      )}
      {audience.kind === 'people' && (
        <PeopleChoice chosen={audience.people} onChange={(people) => put({ ...audience, people })} />
      )}
      {audience.kind === 'sheet' && <SheetPart id={id} onBefore={onBeforeSheet} />}
      <RuleSwitch
        label={t('audience.except')}
        title={t('audience.exceptRule')}
        text={audience.except}
        dictionary={dictionary}
        onChange={(except) => put({ ...audience, except })}
      />
      <Checkbox
        label={t('audience.onePerPhone')}
        description={t('audience.onePerPhoneHint')}
        checked={audience.onePerPhone}
        onChange={(event) => put({ ...audience, onePerPhone: event.currentTarget.checked })}
      />
    </Section>
  );
}

/** The same people left out, of another audience. */
function audienceOf(kind: string, { except, onePerPhone }: Audience): Audience {
  const shared = { except, onePerPhone };
  if (kind === 'segment') return { kind, segment: '', ...shared };
  if (kind === 'expression') return { kind, expression: '', ...shared };
  return kind === 'sheet' ? { kind, ...shared } : { kind: 'people', people: [], ...shared };
}

interface SegmentChoiceProps {
  readonly value: string;
  readonly onChange: (segment: string) => void;
}

function SegmentChoice({ value, onChange }: SegmentChoiceProps) {
  const { t } = useTranslation('broadcasts');
  const segments = useSegmentNames();
  return (
    <NativeSelect
      label={t('audience.segment')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('choose') },
        ...segments.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
