import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../../api/client.js';
import { PlacePicker } from '../../components/place-picker.js';

interface PlaceFilterProps {
  /** The code of the place; '' for none. */
  readonly place: string;
  readonly onChange: (place: string) => void;
}

/** Narrows a list to a place and everything that lies in it. */
export default function PlaceFilter({ place, onChange }: PlaceFilterProps) {
  const { t } = useTranslation('people');
  const { data } = useQuery({
    queryKey: ['places', 'called', place],
    queryFn: () => answer(api.GET('/api/v1/places/{code}', { params: { path: { code: place } } })),
    enabled: place !== '',
    retry: false,
  });
  return (
    <PlacePicker
      label={t('place')}
      value={place === '' ? null : { code: place, name: data?.name ?? place }}
      onChange={(chosen) => onChange(chosen?.code ?? '')}
    />
  );
}
