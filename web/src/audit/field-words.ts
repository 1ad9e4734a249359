import { useTranslation } from 'react-i18next';

import { useLanguageName } from '../components/language-name.js';
import { fullTime } from '../components/relative-time.js';

/** How the names and values of entries are said in the reader's language; what came later than these words stands as it is. */
export function useFieldWords() {
  const { t, i18n } = useTranslation(['audit', 'staff', 'shell']);
  const languageName = useLanguageName();
  const moment = (value: string) => fullTime(new Date(value), i18n.language);
  const parts = (value: string) => value.split(', ');
  const sayings: Readonly<Record<string, (value: string) => string>> = {
    role: (role) => t(`shell:roles.${role}.name`, { defaultValue: role }),
    language: languageName,
    translates: languageName,
    by: (way) => t(`ways.${way}`, { defaultValue: way }),
    change: (kind) => t(`kinds.${kind}`, { defaultValue: kind }),
    isDisabled: (isDisabled) => t(isDisabled === 'true' ? 'yes' : 'no'),
    dueAt: moment,
    expiresAt: moment,
    device: (device) => device.replace(' on ', ', '),
    scopes: (scopes) =>
      parts(scopes)
        .map((one) => t(`staff:permissions.${one.replace('.', '_')}`, { defaultValue: one }))
        .join(', '),
    kind: (right) => t(`rights.${right}`, { defaultValue: right }),
    // A field of the data dictionary stands as it is called there.
    parts: (keys) =>
      parts(keys)
        .map((key) => t(`parts.${key}`, { defaultValue: key.replaceAll('_', ' ') }))
        .join(', '),
    // Enough of a hash to know it again.
    revision: (hash) => hash.slice(0, 8),
  };
  return {
    // Of what retention deleted, a field of the data dictionary stands as `field:due_date`.
    name: (field: string) =>
      field.startsWith('field:')
        ? field.slice('field:'.length).replaceAll('_', ' ')
        : t(`fields.${field}`, { defaultValue: field }),
    value: (field: string, value: string) => sayings[field]?.(value) ?? value,
  };
}
