import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { PlacePicker } from '../../components/place-picker.js';

interface PlaceInputProps {
  /** The code of a place, or a name that somebody wrote. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A place with everything in it; a code is shown by its name. */
export function PlaceInput({ value, onChange }: PlaceInputProps) {
  const { t } = useTranslation('segments');
  const { data } = useQuery({
    queryKey: ['places', 'called', value],
    queryFn: () => answer(api.GET('/api/v1/places/{code}', { params: { path: { code: value } } })),
    enabled: value !== '',
    retry: false,
  });
  return (
    <PlacePicker
      label={t('about.place')}
      value={value === '' ? null : { code: value, name: data?.name ?? value }}
      onChange={(place) => onChange(place?.code ?? '')}
    />
  );
}
