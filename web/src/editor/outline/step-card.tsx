import {
  IconCopy,
  IconGripVertical,
  IconPencil,
  IconPlus,
  IconTrash,
  IconArrowUp,
  IconArrowDown,
  IconUsers,
} from '@tabler/icons-react';
import { lazy, memo, Suspense } from 'react';
import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { OutlineStep } from '../../../../src/engine/definition/edit/outline.js';
import { useEditorState } from '../editor-store.js';
import { Later } from '../later.js';
import { useAddStep } from './add-step-context.js';
import { BranchPart } from './branch-part.js';
import { iconOf, kindCode } from './kinds.js';
import { MorePart } from './more-part.js';
import { NotePart } from './note-part.js';
import { OptionsPart } from './options-part.js';
import { ProblemsPart } from './problems-part.js';
import type { StepActions } from './step-actions.js';
import { TextPair } from './text-pair.js';
import { WaysPart } from './ways-part.js';
import styles from './card.module.css';

/** What became of the step among people; not needed to write it, so it comes later. */
const StepResults = lazy(async () => ({
  default: (await import('../../results/step-results.js')).StepResults,
}));

interface StepCardProps {
  readonly step: OutlineStep;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly actions: StepActions;
  readonly onGrip: (event: PointerEvent<HTMLElement>, step: string) => void;
}

/** One step of the conversation, with everything that can be changed about it. */
export const StepCard = memo(function StepCard({ step, isFirst, isLast, actions, onGrip }: StepCardProps) {
  const { t } = useTranslation('editor');
  const isSelected = useEditorState(({ selected }) => selected === step.id);
  const isLit = useEditorState(({ litStep }) => litStep === step.id);
  const waiting = useEditorState((state) => state.waiting[step.id] ?? 0);
  const mayEdit = useEditorState((state) => state.mayEdit);
  const flow = useEditorState(({ name }) => name);
  const addStep = useAddStep();
  const code = kindCode(step.kind, step.question);
  const Icon = iconOf(code);
  const kind = code === null ? t('kinds.unknown') : t(`kinds.${code.replace('.', '_')}.name`);
  const { id } = step;
  return (
    <article
      className={styles.card}
      data-step={id}
      data-selected={isSelected || undefined}
      data-lit={isLit || undefined}
      aria-labelledby={`step-${id}`}
      tabIndex={isSelected ? 0 : -1}
      onFocus={() => actions.select(id)}
    >
      <header className={styles.head}>
        {mayEdit && (
          <span
            className={styles.grip}
            onPointerDown={(event) => onGrip(event, id)}
            title={t('step.drag')}
            aria-hidden
          >
            <IconGripVertical size={18} />
          </span>
        )}
        <Icon size={20} aria-hidden className={styles.icon} />
        <h3 id={`step-${id}`}>
          {kind} <code>{id}</code>
        </h3>
        {isLit && <span className={styles.badge}>{t('step.lit')}</span>}
        {waiting > 0 && (
          <span className={styles.badge}>
            <IconUsers size={14} aria-hidden /> {t('step.waiting', { count: waiting })}
          </span>
        )}
        {mayEdit && (
          <span className={styles.tools}>
            <button
              type="button"
              disabled={isFirst}
              aria-label={t('step.up', { step: id })}
              onClick={() => actions.move(id, -1)}
            >
              <IconArrowUp size={16} aria-hidden />
            </button>
            <button
              type="button"
              disabled={isLast}
              aria-label={t('step.down', { step: id })}
              onClick={() => actions.move(id, 1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </button>
            <button
              type="button"
              aria-label={t('step.rename', { step: id })}
              onClick={() => actions.rename(id)}
            >
              <IconPencil size={16} aria-hidden />
            </button>
            <button type="button" aria-label={t('step.copy', { step: id })} onClick={() => actions.copy(id)}>
              <IconCopy size={16} aria-hidden />
            </button>
            <button
              type="button"
              aria-label={t('step.remove', { step: id })}
              onClick={() => actions.remove(id)}
            >
              <IconTrash size={16} aria-hidden />
            </button>
          </span>
        )}
      </header>
      <Suspense>
        <StepResults flow={flow} step={id} />
      </Suspense>
      <TextsPart step={step} />
      {step.options.length > 0 && <OptionsPart step={step} />}
      {step.kind === 'branch' && <BranchPart step={step} />}
      <MorePart step={step} />
      <NotePart step={id} note={step.note} />
      <ProblemsPart step={id} />
      <WaysPart step={step} />
      {mayEdit && (
        <button
          type="button"
          className={styles.plus}
          aria-label={t('add.below', { step: id })}
          onClick={() => addStep({ after: id })}
        >
          <IconPlus size={18} aria-hidden /> <span>{t('add.short')}</span>
        </button>
      )}
    </article>
  );
});

const main = new Set(['text', 'neutral', 'more', 'confirm', 'unsure', 'note']);

function TextsPart({ step }: { readonly step: OutlineStep }) {
  const { t } = useTranslation('editor');
  const texts = step.texts.filter(({ role }) => role !== 'option' && role !== 'accept');
  const asks = step.kind === 'ask';
  const labelOf = (role: string) => (role === 'text' && asks ? t('roles.question') : t(`roles.${role}`));
  const [shared] = texts.filter(({ isShared }) => isShared);
  const open = texts.filter(({ role }) => main.has(role));
  const folded = texts.filter(({ role }) => !main.has(role));
  return (
    <>
      {shared !== undefined && (
        <p className={styles.hint}>{t('text.shared', { step: shared.key.split('.')[0] ?? '' })}</p>
      )}
      {open.map((text) => (
        <TextPair key={text.key} text={text} label={labelOf(text.role)} isMeasured={text.role !== 'note'} />
      ))}
      {folded.length > 0 && (
        <details className={styles.fold}>
          <summary>{t('roles.folded')}</summary>
          <Later>
            {folded.map((text) => (
              <TextPair key={text.key} text={text} label={labelOf(text.role)} />
            ))}
          </Later>
        </details>
      )}
    </>
  );
}
