import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useDictionary } from '../../api/dictionary.js';
import { Section } from '../../components/section.js';
import type { NewPerson } from './new-person.js';

interface AgreedPartProps {
  readonly person: NewPerson;
  readonly onChange: (part: Partial<NewPerson>) => void;
}

/** What she agreed to, asked in the words of her own language by whoever is with her. */
export function AgreedPart({ person: { agreed, language }, onChange }: AgreedPartProps) {
  const { t } = useTranslation('people');
  const purposes = useDictionary(language)?.purposes.filter(({ basis }) => basis === 'consent') ?? [];
  if (purposes.length === 0) return null;
  return (
    <Section title={t('new.agreed')} intro={t('new.agreedIntro')}>
      {purposes.map(({ code, name, text }) => (
        <Checkbox
          key={code}
          label={<bdi>{name}</bdi>}
          description={text !== null && <bdi lang={language}>{text}</bdi>}
          checked={agreed.includes(code)}
          onChange={(event) =>
            onChange({
              agreed: event.currentTarget.checked ? [...agreed, code] : agreed.filter((one) => one !== code),
            })
          }
        />
      ))}
    </Section>
  );
}
