import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '../../../api/session.js';
import { SearchPicker } from '../../../components/search-picker.js';
import { useValueWords } from '../value-words.js';
import type { Person } from '../use-person.js';
import { useChangePerson } from '../use-person.js';
import { EditedRow } from './edited-row.js';

/** How and when she prefers to be written to, and by which clock. */
export function ReachRows({ person }: { readonly person: Person }) {
  return (
    <>
      <ChannelRow person={person} />
      <HourRow person={person} />
      <TimezoneRow person={person} />
    </>
  );
}

const channels = ['sms', 'whatsapp'] as const;

function ChannelRow({ person: { id, preferredChannel } }: { readonly person: Person }) {
  const { t } = useTranslation(['person', 'people']);
  const { may } = useSession();
  const changing = useChangePerson(id);
  const [chosen, setChosen] = useState('');
  return (
    <EditedRow
      name={t('own.preferred_channel')}
      mayEdit={may('people.edit')}
      onOpen={() => setChosen(preferredChannel ?? '')}
      save={() => changing.mutateAsync({ preferredChannel: channels.find((one) => one === chosen) ?? null })}
      input={
        <NativeSelect
          label={t('own.preferred_channel')}
          data={[
            { value: '', label: t('reach.lastUsed') },
            ...channels.map((value) => ({ value, label: t(`people:channels.${value}`) })),
          ]}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      }
    >
      {preferredChannel === null ? t('reach.lastUsed') : t(`people:channels.${preferredChannel}`)}
    </EditedRow>
  );
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);

function HourRow({ person: { id, preferredHour } }: { readonly person: Person }) {
  const { t } = useTranslation('person');
  const { may } = useSession();
  const valueWords = useValueWords();
  const changing = useChangePerson(id);
  const [chosen, setChosen] = useState('');
  return (
    <EditedRow
      name={t('own.preferred_hour')}
      mayEdit={may('people.edit')}
      onOpen={() => setChosen(preferredHour === null ? '' : String(preferredHour))}
      save={() => changing.mutateAsync({ preferredHour: chosen === '' ? null : Number(chosen) })}
      input={
        <NativeSelect
          label={t('own.preferred_hour')}
          description={t('reach.hourHint')}
          data={[
            { value: '', label: t('reach.anyHour') },
            ...hours.map((hour) => ({ value: String(hour), label: valueWords('preferred_hour', hour) })),
          ]}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      }
    >
      {preferredHour === null ? t('reach.anyHour') : valueWords('preferred_hour', preferredHour)}
    </EditedRow>
  );
}

function TimezoneRow({ person: { id, timezone } }: { readonly person: Person }) {
  const { t } = useTranslation('person');
  const { may } = useSession();
  const changing = useChangePerson(id);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <EditedRow
      name={t('own.timezone')}
      mayEdit={may('people.edit')}
      onOpen={() => setChosen(timezone)}
      save={() => changing.mutateAsync({ timezone: chosen })}
      input={
        <SearchPicker
          label={t('own.timezone')}
          description={t('reach.timezoneHint')}
          chosen={chosen === null ? null : zoneName(chosen)}
          queryKey={['timezones']}
          find={zonesLike}
          itemKey={(zone) => zone}
          shown={zoneName}
          onChoose={setChosen}
        />
      }
    >
      {timezone === null ? t('reach.ownTimezone') : zoneName(timezone)}
    </EditedRow>
  );
}

const zoneName = (zone: string) => zone.replaceAll('_', ' ');

/** Some time zones whose names hold a text. */
function zonesLike(text: string): Promise<readonly string[]> {
  const wanted = text.toLowerCase();
  const zones = Intl.supportedValuesOf('timeZone');
  return Promise.resolve(zones.filter((zone) => zoneName(zone).toLowerCase().includes(wanted)).slice(0, 8));
}
