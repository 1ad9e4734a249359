import { DictionaryFile } from './dictionary.schemas.js';

/** What holds while an installation has no dictionary of its own: the roles and fields that nearly everybody needs. */
export const defaultDictionary: DictionaryFile = DictionaryFile.parse({
  format: 1,
  roles: [
    'participant',
    'health_worker',
    'staff',
    'volunteer',
    'board',
    'donor',
    'funder',
    'partner',
    'vendor',
    'constituent',
  ],
  relationships: ['spouse', 'child', 'parent', 'sibling', 'relative', 'health_worker'],
  purposes: { service: { basis: 'contract' } },
  field_sets: [
    {
      set: 'everybody',
      purpose: 'service',
      fields: {
        place: { kind: 'place' },
        birth_date: { kind: 'date' },
        sex: { kind: 'choice', options: ['female', 'male', 'other'] },
        registered: { kind: 'flag' },
        private_phone: { kind: 'flag' },
      },
    },
  ],
});
