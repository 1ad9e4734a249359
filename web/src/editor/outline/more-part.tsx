import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { Value } from '../../../../src/engine/definition/edit/flow-files.js';
import type { OutlineStep } from '../../../../src/engine/definition/edit/outline.js';
import { useEditor, useEditorState } from '../editor-store.js';
import { fieldsOf, scalarOf, valueAt } from './fields.js';
import type { StepField } from './fields.js';
import { useIdleText } from './idle-text.js';
import styles from './card.module.css';

/** The remaining fields of a step, by its kind. Those that are needed stand open. */
export function MorePart({ step }: { readonly step: OutlineStep }) {
  const { t } = useTranslation('editor');
  const all = fieldsOf(step.kind, step.question);
  const needed = all.filter(({ isNeeded }) => isNeeded === true);
  const others = all.filter(({ isNeeded }) => isNeeded !== true);
  const used = others.filter(({ path }) => valueAt(step.fields, path) !== undefined).length;
  return (
    <>
      {needed.map((field) => (
        <FieldRow key={field.name} step={step} field={field} />
      ))}
      {others.length > 0 && (
        <details className={styles.fold}>
          <summary>
            {t('more.title')}
            {used > 0 && <span className={styles.count}>{t('more.used', { count: used })}</span>}
          </summary>
          <div className={styles.fields}>
            {others.map((field) => (
              <FieldRow key={field.name} step={step} field={field} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

interface FieldRowProps {
  readonly step: OutlineStep;
  readonly field: StepField;
}

const FieldRow = memo(function FieldRow({ step, field }: FieldRowProps) {
  const { t } = useTranslation('editor');
  const editor = useEditor();
  const mayEdit = useEditorState((state) => state.mayEdit);
  const value = valueAt(step.fields, field.path);
  const label = t(`fields.${field.name}`);
  const write = (next: Value | undefined) => {
    if (next === undefined) {
      if (value !== undefined && field.isNeeded !== true)
        editor.apply({ do: 'removeField', step: step.id, path: whole(field) });
      return;
    }
    const { path, value: written } = isSilence(field)
      ? silence(step, next)
      : { path: field.path, value: next };
    editor.apply({ do: 'setField', step: step.id, path, value: written });
  };
  if (field.form === 'switch') {
    return (
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={value === true}
          disabled={!mayEdit}
          onChange={(event) => write(event.currentTarget.checked ? true : undefined)}
        />
        {label}
      </label>
    );
  }
  if (typeof field.form === 'object') {
    const { choices } = field.form;
    return (
      <label className={styles.fieldRow}>
        <span>{label}</span>
        <select
          className={styles.input}
          disabled={!mayEdit}
          value={shownScalar(value)}
          onChange={({ currentTarget }) =>
            write(currentTarget.value === '' ? undefined : scalarOf(currentTarget.value))
          }
        >
          {(field.isNeeded !== true || value === undefined) && <option value="">{t('more.usual')}</option>}
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {/^\d+$|^[A-Z]+$/.test(choice) ? choice : t(`choices.${choice}`)}
            </option>
          ))}
        </select>
      </label>
    );
  }
  if (field.form === 'range') return <RangeRow label={label} value={value} mayEdit={mayEdit} write={write} />;
  return <TextRow label={label} field={field} value={value} mayEdit={mayEdit} write={write} />;
});

/** The length of a silence stands in a part of its own, which is there or not as a whole. */
const isSilence = (field: StepField): boolean => field.path.length > 1;

function silence(step: OutlineStep, after: Value): { path: readonly string[]; value: Value } {
  return 'no_answer' in step.fields
    ? { path: ['no_answer', 'after'], value: after }
    : { path: ['no_answer'], value: { after } };
}

function whole(field: StepField): readonly (string | number)[] {
  return field.path.slice(0, 1);
}

interface RowProps {
  readonly label: string;
  readonly value: unknown;
  readonly mayEdit: boolean;
  readonly write: (value: Value | undefined) => void;
}

function TextRow({ label, field, value, mayEdit, write }: RowProps & { readonly field: StepField }) {
  const { t } = useTranslation('editor');
  const { form } = field;
  const { text, change, commit } = useIdleText(shown(value), (written) => write(readForm(form, written)));
  const isLong = form === 'pairs';
  const hint = form === 'pairs' ? t('more.pairsHint') : form === 'list' ? t('more.listHint') : null;
  return (
    <label className={styles.fieldRow}>
      <span>{label}</span>
      {isLong ? (
        <textarea
          className={styles.input}
          spellCheck={false}
          rows={Math.max(1, text.split('\n').length)}
          readOnly={!mayEdit}
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
          onBlur={commit}
        />
      ) : (
        <input
          className={styles.input}
          spellCheck={false}
          readOnly={!mayEdit}
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
          onBlur={commit}
        />
      )}
      {hint !== null && <span className={styles.hint}>{hint}</span>}
    </label>
  );
}

function RangeRow({ label, value, mayEdit, write }: RowProps) {
  const { t } = useTranslation('editor');
  const [least = '', most = ''] = Array.isArray(value) ? value.map(String) : [];
  const set = (from: string, to: string) => {
    if (from.trim() === '' && to.trim() === '') write(undefined);
    else write([scalarOf(from.trim() === '' ? to : from), scalarOf(to.trim() === '' ? from : to)]);
  };
  return (
    <fieldset className={styles.range}>
      <legend>{label}</legend>
      <EndOfRange label={t('more.from')} value={least} mayEdit={mayEdit} write={(from) => set(from, most)} />
      <EndOfRange label={t('more.to')} value={most} mayEdit={mayEdit} write={(to) => set(least, to)} />
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

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shownScalar).join(', ');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, one]) => `${name}: ${shownScalar(one)}`)
      .join('\n');
  }
  return shownScalar(value);
}

function shownScalar(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  return value === undefined ? '' : JSON.stringify(value);
}

/** Reads what was written in a field; undefined for an empty one. */
function readForm(form: StepField['form'], written: string): Value | undefined {
  const text = written.trim();
  if (text === '') return undefined;
  if (form === 'list') return text.split(',').flatMap((one) => one.trim() || []);
  if (form !== 'pairs') return form === 'expression' ? scalarOf(text) : text;
  const pairs = text.split('\n').flatMap((line) => {
    const at = line.indexOf(':');
    return at < 1 ? [] : [[line.slice(0, at).trim(), scalarOf(line.slice(at + 1))] as const];
  });
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}
