import { useTranslation } from 'react-i18next';

import { useDictionary } from '../api/dictionary.js';
import { capitalised } from '../components/capitalised.js';

/** Columns that every person has, as the file heads them. */
export const ownColumns = [
  'id',
  'name',
  'phone',
  'second_phone',
  'whatsapp',
  'language',
  'timezone',
  'preferred_hour',
  'preferred_channel',
  'tags',
  'roles',
  'interests',
] as const;

/** Gives what a column of an export is called, by the heading that stands in the file. */
export function useColumnNames(): (heading: string) => string {
  const { t, i18n } = useTranslation('exports');
  const dictionary = useDictionary();
  const fields = new Map(
    dictionary?.fieldSets.flatMap((set) =>
      set.fields.map(({ key, name }) => [key, capitalised(name, i18n.language)]),
    ),
  );
  const purposes = new Map(
    dictionary?.purposes.map(({ code, name }) => [`consents.${code}`, t('consent', { name })]),
  );
  return (heading) => {
    const own = ownColumns.find((column) => column === heading);
    if (own !== undefined) return t(`column.${own}`);
    return fields.get(heading.replace(/^fields\./, '')) ?? purposes.get(heading) ?? heading;
  };
}
