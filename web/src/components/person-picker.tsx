import { answer, api } from '../api/client.js';
import type { components } from '../api/schema.js';
import { SearchPicker } from './search-picker.js';

/** A person as she is chosen. */
export type ChosenPerson = Pick<components['schemas']['PersonRow'], 'id' | 'name'>;

interface PersonPickerProps {
  readonly label: string;
  readonly value: ChosenPerson | null;
  readonly onChange: (person: ChosenPerson | null) => void;
  /** Somebody who is not offered. */
  readonly without?: string;
  /** Whether a dialog begins here. */
  readonly isFirst?: boolean;
}

/** Chooses a person by her name or the last figures of her number. */
export function PersonPicker({ label, value, onChange, without, isFirst = false }: PersonPickerProps) {
  return (
    <SearchPicker
      label={label}
      isFirst={isFirst}
      chosen={value === null ? null : (value.name ?? value.id)}
      queryKey={['people']}
      find={async (q) => {
        const { items } = await answer(api.GET('/api/v1/people', { params: { query: { q, limit: 8 } } }));
        return items.filter(({ id }) => id !== without);
      }}
      itemKey={({ id }) => id}
      shown={({ name, phone, place }) => (
        <span dir="auto">{[name ?? '—', place?.name, phone].filter(Boolean).join(' · ')}</span>
      )}
      onChoose={(person) => onChange(person === null ? null : { id: person.id, name: person.name })}
    />
  );
}
