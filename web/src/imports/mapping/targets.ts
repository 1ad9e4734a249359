import { useTranslation } from 'react-i18next';

import { fieldOf } from '../../api/dictionary.js';
import type { Dictionary } from '../../api/dictionary.js';
import { capitalised } from '../../components/capitalised.js';

/** Says what a column can go to: `phone`, `fields.due_date`, `consents.research`, in the reader's words. */
export function useTargetName(dictionary: Dictionary): (target: string) => string {
  const { t, i18n } = useTranslation('imports');
  return (target) => {
    const [area = '', ...rest] = target.split('.');
    const code = rest.join('.');
    if (area === 'fields') return capitalised(fieldOf(dictionary, code)?.name ?? code, i18n.language);
    if (area !== 'consents') return t(`target.${target}`);
    if (code.startsWith('share:')) {
      const partner = code.slice('share:'.length);
      const name = dictionary.partners.find((one) => one.code === partner)?.name ?? partner;
      return t('target.share', { name });
    }
    const purpose = dictionary.purposes.find((one) => one.code === code)?.name ?? code;
    return t('target.consent', { purpose });
  };
}

/** Everything that a column can go to, in groups; the first leaves it out. */
export function useTargets(targets: readonly string[], dictionary: Dictionary) {
  const { t, i18n } = useTranslation('imports');
  const nameOf = useTargetName(dictionary);
  const items = (those: readonly string[]) => those.map((value) => ({ value, label: nameOf(value) }));
  const groups = [
    { group: t('columns.own'), items: items(targets.filter((target) => !target.includes('.'))) },
    ...dictionary.fieldSets.map(({ name, fields }) => ({
      group: capitalised(name, i18n.language),
      items: items(fields.map(({ key }) => `fields.${key}`).filter((target) => targets.includes(target))),
    })),
    {
      group: t('columns.consents'),
      items: items(targets.filter((target) => target.startsWith('consents.'))),
    },
  ];
  return [{ value: '', label: t('columns.leftOut') }, ...groups.filter((group) => group.items.length > 0)];
}
