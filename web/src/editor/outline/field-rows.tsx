import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { Value } from '../../../../src/engine/definition/edit/flow-files.js';
import { scalarOf } from './fields.js';
import type { StepField } from './fields.js';
import { readForm, shown, shownScalar } from './field-values.js';
import { useIdleText } from './idle-text.js';
import styles from './card.module.css';

interface RowProps {
  /** Its name among the words: `fields.<name>`, and `fieldHelp.<name>`. */
  readonly name: string;
  readonly value: unknown;
  readonly mayEdit: boolean;
  readonly write: (value: Value | undefined) => void;
}

interface FrameProps {
  readonly name: string;
  readonly children: (ids: { readonly id: string; readonly 'aria-describedby': string }) => ReactNode;
}

/** A field below its name, and above what it is for. */
function FieldFrame({ name, children }: FrameProps) {
  const { t } = useTranslation('editor');
  const id = useId();
  return (
    <div className={styles.fieldRow}>
      <label htmlFor={id}>{t(`fields.${name}`)}</label>
      {children({ id, 'aria-describedby': `${id}-help` })}
      <span id={`${id}-help`} className={styles.hint}>
        {t(`fieldHelp.${name}`)}
      </span>
    </div>
  );
}

/** What is so, or is not. */
export function SwitchRow({ name, value, mayEdit, write }: RowProps) {
  const { t } = useTranslation('editor');
  const id = useId();
  return (
    <div className={styles.fieldRow}>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={value === true}
          disabled={!mayEdit}
          aria-describedby={id}
          onChange={(event) => write(event.currentTarget.checked ? true : undefined)}
        />
        {t(`fields.${name}`)}
      </label>
      <span id={id} className={styles.hint}>
        {t(`fieldHelp.${name}`)}
      </span>
    </div>
  );
}

interface ChoiceRowProps extends RowProps {
  readonly choices: readonly string[];
  readonly isNeeded: boolean;
}

/** One of a few values; another that somebody wrote in the file is shown as it is. */
export function ChoiceRow({ name, value, mayEdit, write, choices, isNeeded }: ChoiceRowProps) {
  const { t } = useTranslation('editor');
  const now = shownScalar(value);
  const all = now === '' || choices.includes(now) ? choices : [...choices, now];
  const wordsOf = (choice: string): string => {
    if (name === 'again' && choice === 'always') return t('choices.ask_again');
    return choices.includes(choice) && !/^\d+$|^[A-Z]+$/.test(choice) ? t(`choices.${choice}`) : choice;
  };
  return (
    <FieldFrame name={name}>
      {(ids) => (
        <select
          {...ids}
          className={styles.input}
          disabled={!mayEdit}
          value={now}
          onChange={({ currentTarget }) =>
            write(currentTarget.value === '' ? undefined : scalarOf(currentTarget.value))
          }
        >
          {(!isNeeded || value === undefined) && <option value="">{t('more.usual')}</option>}
          {all.map((choice) => (
            <option key={choice} value={choice}>
              {wordsOf(choice)}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

/** Whatever is written by hand: a value, several with commas between them, or a value a line. */
export function TextRow({
  name,
  form,
  value,
  mayEdit,
  write,
}: RowProps & { readonly form: StepField['form'] }) {
  const { text, change, commit } = useIdleText(shown(value), (written) => write(readForm(form, written)));
  const common = {
    className: styles.input,
    spellCheck: false,
    readOnly: !mayEdit,
    value: text,
    onBlur: commit,
  };
  return (
    <FieldFrame name={name}>
      {(ids) =>
        form === 'pairs' ? (
          <textarea
            {...ids}
            {...common}
            rows={Math.max(1, text.split('\n').length)}
            onChange={(event) => change(event.currentTarget.value)}
          />
        ) : (
          <input {...ids} {...common} onChange={(event) => change(event.currentTarget.value)} />
        )
      }
    </FieldFrame>
  );
}

/** Where accepted values begin and end. */
export function RangeRow({ name, value, mayEdit, write }: RowProps) {
  const { t } = useTranslation('editor');
  const id = useId();
  const [least = '', most = ''] = Array.isArray(value) ? value.map(String) : [];
  const set = (from: string, to: string) => {
    if (from.trim() === '' && to.trim() === '') write(undefined);
    else write([scalarOf(from.trim() === '' ? to : from), scalarOf(to.trim() === '' ? from : to)]);
  };
  return (
    <fieldset className={styles.range} aria-describedby={id}>
      <legend>{t(`fields.${name}`)}</legend>
      <EndOfRange label={t('more.from')} value={least} mayEdit={mayEdit} write={(from) => set(from, most)} />
      <EndOfRange label={t('more.to')} value={most} mayEdit={mayEdit} write={(to) => set(least, to)} />
      <span id={id} className={styles.hint}>
        {t(`fieldHelp.${name}`)}
      </span>
    </fieldset>
  );
}

interface EndProps {
  readonly label: string;
  readonly value: string;
  readonly mayEdit: boolean;
  readonly write: (text: string) => void;
}

function EndOfRange({ label, value, mayEdit, write }: EndProps) {
  const { text, change, commit } = useIdleText(value, write);
  return (
    <label>
      <span>{label}</span>
      <input
        className={styles.input}
        spellCheck={false}
        readOnly={!mayEdit}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={commit}
      />
    </label>
  );
}
