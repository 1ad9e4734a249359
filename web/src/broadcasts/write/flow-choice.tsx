import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';

interface FlowChoiceProps {
  readonly value: string;
  readonly onChange: (flow: string) => void;
}

/** Which conversation begins with each person: one that is live. */
export function FlowChoice({ value, onChange }: FlowChoiceProps) {
  const { t } = useTranslation('broadcasts');
  const { data } = useQuery({
    queryKey: ['flows', 'names'],
    queryFn: () => answer(api.GET('/api/v1/flows', { params: { query: { limit: 100 } } })),
  });
  const flows = data?.items ?? [];
  const isThere = value === '' || flows.some(({ name }) => name === value);
  return (
    <NativeSelect
      label={t('content.flow')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('choose') },
        ...(isThere ? [] : [{ value, label: value }]),
        ...flows.map(({ name, title }) => ({ value: name, label: title })),
      ]}
    />
  );
}
