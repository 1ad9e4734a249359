import { Button, Textarea } from '@mantine/core';
import { useId } from 'react';
import type { RefCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { measureText } from '../../../../src/channels/segments.js';
import { useLanguageName } from '../../components/language-name.js';
import { cheaper, savingOf } from '../../editor/outline/swaps.js';
import styles from '../broadcasts.module.css';
import { measured } from './placeholders.js';

/** The longest text that the service takes. */
const longest = 1_530;

interface LanguageTextProps {
  readonly language: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onFocus?: () => void;
  readonly fieldRef?: RefCallback<HTMLTextAreaElement>;
}

/** The text in one language, with its length and what it costs. */
export function LanguageText({ language, text, onChange, onFocus, fieldRef }: LanguageTextProps) {
  const { t } = useTranslation('broadcasts');
  const nameOf = useLanguageName();
  const id = useId();
  return (
    <div>
      <Textarea
        ref={fieldRef ?? null}
        label={t('content.text', { language: nameOf(language) })}
        lang={language}
        dir="auto"
        rows={3}
        maxLength={longest}
        aria-describedby={id}
        value={text}
        onFocus={() => onFocus?.()}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div id={id} className="quiet">
        {text !== '' && <Measure text={text} />}
      </div>
      <Saving text={text} onSwap={onChange} />
    </div>
  );
}

function Measure({ text }: { readonly text: string }) {
  const { t } = useTranslation('broadcasts');
  const { text: filled, isAbout } = measured(text);
  const { segments, encoding } = measureText(filled);
  const letters = t('content.letters', { count: Array.from(filled).length });
  const words = `${letters}, ${t('content.sms', { count: segments })}, ${encoding}`;
  return isAbout ? t('content.about', { words }) : words;
}

interface SavingProps {
  readonly text: string;
  readonly onSwap: (text: string) => void;
}

/** The character that makes the text dear, and what can stand in for it. */
function Saving({ text, onSwap }: SavingProps) {
  const { t } = useTranslation('broadcasts');
  const { forcedBy, segments } = measureText(measured(text).text);
  if (forcedBy === undefined) return null;
  const saving = savingOf(measured(text).text);
  if (saving === null)
    return segments > 1 && <p className={styles.dear}>{t('content.dear', { character: forcedBy })}</p>;
  return (
    <p className={styles.dear}>
      {t('content.costs', { character: saving.character, now: saving.now, then: saving.then })}{' '}
      <Button size="compact-sm" variant="default" onClick={() => onSwap(cheaper(text))}>
        {t('content.swap', { swap: saving.swap })}
      </Button>
    </p>
  );
}
