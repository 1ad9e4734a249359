import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDictionary } from '../../api/dictionary.js';
import { useSession } from '../../api/session.js';
import { Form } from '../../components/form.js';
import { TextLink } from '../../components/links.js';
import { notify } from '../../components/notify.js';
import { Page } from '../../components/page.js';
import { Section } from '../../components/section.js';
import { Alike } from './alike.js';
import { AgreedPart } from './agreed-part.js';
import { FieldsPart } from './fields-part.js';
import { nobodyYet, record, recordAgreement } from './new-person.js';
import type { NewPerson } from './new-person.js';
import { RolesPart } from './roles-part.js';
import { WhoPart } from './who-part.js';

/** Records a person: who she is, where she is reached, what is known of her, and what she agreed to. */
export function NewPersonPage() {
  const { t, i18n } = useTranslation('people');
  const { may } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const dictionary = useDictionary();
  const [person, setPerson] = useState<NewPerson>(() => nobodyYet(i18n.language));
  const made = useRef<string | null>(null);
  const left = useRef<readonly string[] | null>(null);
  const change = (part: Partial<NewPerson>) => setPerson((before) => ({ ...before, ...part }));
  const save = async () => {
    // What went well is not done again when the rest is tried once more.
    made.current ??= await record(person, dictionary);
    left.current ??= person.agreed;
    while (left.current.length > 0) {
      const [purpose = '', ...others] = left.current;
      await recordAgreement(made.current, purpose, person.language);
      left.current = others;
    }
    await queries.invalidateQueries({ queryKey: ['people'] });
    notify(t('new.done'));
    await navigate({ to: '/people/$id', params: { id: made.current } });
  };
  return (
    <Page
      title={t('new.title')}
      intro={t('new.intro')}
      width="reading"
      back={<TextLink to="/people">{t('back')}</TextLink>}
    >
      <Form submit={t('new.save')} onSubmit={save}>
        <Section title={t('new.who')}>
          <WhoPart person={person} languages={dictionary?.languages ?? []} onChange={change} />
          <Alike person={person} />
        </Section>
        <RolesPart person={person} dictionary={dictionary} onChange={change} />
        <FieldsPart person={person} dictionary={dictionary} onChange={change} />
        {may('consents.record') && <AgreedPart person={person} onChange={change} />}
      </Form>
    </Page>
  );
}
