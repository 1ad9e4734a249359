import { useTranslation } from 'react-i18next';

import { useSay } from '../i18n/say.js';
import { useExplained } from '../segments/segment.js';

/** A condition in plain words; as it is written until they are read, and where there are none. */
export function Condition({ expression }: { readonly expression: string }) {
  const { t } = useTranslation('programmes');
  const say = useSay();
  const { data } = useExplained(expression);
  const sentence = data?.sentence ?? null;
  return sentence === null ? (
    <code>{expression}</code>
  ) : (
    <bdi title={t('condition', { expression })}>{say(sentence.words, sentence.text)}</bdi>
  );
}
