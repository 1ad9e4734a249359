import { answer, api } from '../api/client.js';
import { SearchPicker } from './search-picker.js';

/** A place as it is chosen. */
export interface ChosenPlace {
  readonly code: string;
  readonly name: string;
}

interface PlacePickerProps {
  readonly label: string;
  readonly value: ChosenPlace | null;
  readonly onChange: (place: ChosenPlace | null) => void;
}

/** Chooses a place of the tree by how its name begins. */
export function PlacePicker({ label, value, onChange }: PlacePickerProps) {
  return (
    <SearchPicker
      label={label}
      chosen={value?.name ?? null}
      queryKey={['places']}
      find={async (q) =>
        (await answer(api.GET('/api/v1/places', { params: { query: { q, limit: 8 } } }))).items
      }
      itemKey={({ code }) => code}
      shown={({ name, around }) => (around === null ? name : `${name}, ${around}`)}
      onChoose={(place) => onChange(place === null ? null : { code: place.code, name: place.name })}
    />
  );
}
