import { useTranslation } from 'react-i18next';

import { noteWordsOf } from './note-words.js';

/** What a text is for, in the reader's language. */
export function Note({ note }: { readonly note: string }) {
  const { t, i18n } = useTranslation('texts');
  const known = noteWordsOf(note);
  if (known === null) return note;
  const { words, values, form } = known;
  const kind = values.kind?.replaceAll(' ', '_');
  const name =
    kind !== undefined && i18n.exists(`kinds.${kind}`, { ns: 'texts' }) ? t(`kinds.${kind}`) : kind;
  return (
    <>
      {t(`note.${words}`, { ...values, kind: name })}
      {form !== null && <span className="quiet"> {t('note.form', { form })}</span>}
    </>
  );
}
