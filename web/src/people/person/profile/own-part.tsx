import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDictionary } from '../../../api/dictionary.js';
import { useSession } from '../../../api/session.js';
import { useLanguageName } from '../../../components/language-name.js';
import { tagsIn } from '../../new/new-person.js';
import type { Person } from '../use-person.js';
import { useChangePerson } from '../use-person.js';
import { CodesRow } from './codes-row.js';
import { EditedRow } from './edited-row.js';
import { ReachRows } from './reach-rows.js';
import styles from './profile.module.css';

/** Her name and language, what she is to the organisation, what she cares about, the tags, how she likes to be written to. */
export function OwnPart({ person }: { readonly person: Person }) {
  const dictionary = useDictionary();
  const held = person.roles.filter(({ until }) => until === null || new Date(until) > new Date());
  return (
    <ul className={styles.rows}>
      <NameRow person={person} />
      <LanguageRow person={person} />
      <CodesRow
        id={person.id}
        part="roles"
        known={held.map(({ role }) => role)}
        names={dictionary?.roles ?? []}
      />
      <CodesRow
        id={person.id}
        part="interests"
        known={person.interests.map(({ topic }) => topic)}
        names={dictionary?.topics ?? []}
      />
      <TagsRow person={person} />
      <ReachRows person={person} />
    </ul>
  );
}

function NameRow({ person: { id, name } }: { readonly person: Person }) {
  const { t } = useTranslation('person');
  const { may } = useSession();
  const changing = useChangePerson(id);
  const [text, setText] = useState('');
  return (
    <EditedRow
      name={t('own.name')}
      mayEdit={may('people.edit')}
      onOpen={() => setText(name ?? '')}
      save={() => changing.mutateAsync({ name: text.trim() === '' ? null : text.trim() })}
      input={
        <TextInput
          label={t('own.name')}
          dir="auto"
          autoFocus
          autoComplete="off"
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      }
    >
      <bdi>{name ?? t('unknown')}</bdi>
    </EditedRow>
  );
}

function LanguageRow({ person: { id, language } }: { readonly person: Person }) {
  const { t } = useTranslation('person');
  const { may } = useSession();
  const dictionary = useDictionary();
  const languageName = useLanguageName();
  const changing = useChangePerson(id);
  const [code, setCode] = useState('');
  const codes = [...new Set([...(dictionary?.languages ?? []), ...(language === null ? [] : [language])])];
  return (
    <EditedRow
      name={t('own.language')}
      mayEdit={may('people.edit')}
      onOpen={() => setCode(language ?? '')}
      save={() => changing.mutateAsync({ language: code === '' ? null : code })}
      input={
        <NativeSelect
          label={t('own.language')}
          data={[
            { value: '', label: t('unknown') },
            ...codes.map((value) => ({ value, label: languageName(value) })),
          ]}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      }
    >
      {language === null ? t('unknown') : languageName(language)}
    </EditedRow>
  );
}

function TagsRow({ person: { id, tags } }: { readonly person: Person }) {
  const { t } = useTranslation(['person', 'people']);
  const { may } = useSession();
  const changing = useChangePerson(id);
  const [text, setText] = useState('');
  const save = () => {
    const wanted = tagsIn(text);
    const add = wanted.filter((tag) => !tags.includes(tag));
    const remove = tags.filter((tag) => !wanted.includes(tag));
    return changing.mutateAsync({ tags: { add, remove } });
  };
  return (
    <EditedRow
      name={t('own.tags')}
      mayEdit={may('people.edit')}
      onOpen={() => setText(tags.join(', '))}
      save={save}
      input={
        <TextInput
          label={t('own.tags')}
          description={t('people:new.tagsHint')}
          dir="auto"
          autoFocus
          autoComplete="off"
          maxLength={2_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      }
    >
      <span dir="auto">{tags.length === 0 ? t('none') : tags.join(', ')}</span>
    </EditedRow>
  );
}
