/** What is a column of the person herself, and therefore no field of the dictionary. */
export const ownFields: readonly string[] = [
  'name',
  'language',
  'timezone',
  'preferred_hour',
  'preferred_channel',
  'tags',
  'id',
];
