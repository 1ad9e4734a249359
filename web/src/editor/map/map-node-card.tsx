import { IconAlertTriangle, IconCircleX, IconDeviceMobile, IconFlag, IconUsers } from '@tabler/icons-react';
import { Handle, Position } from '@xyflow/react';
import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import { useEditorState } from '../editor-store.js';
import { iconOf, kindCode } from '../outline/kinds.js';
import { useShownLanguages } from '../outline/shown-languages.js';
import { firstWords } from '../outline/step-title.js';
import type { MapNode } from './graph.js';
import styles from './map.module.css';

/** What React Flow knows of something on the map. */
export type StepNode = Node<{ readonly node: MapNode }, 'step'>;

/** Something on the map as it is drawn. */
export const MapNodeCard = memo(function MapNodeCard({ data: { node }, selected }: NodeProps<StepNode>) {
  return (
    <div className={styles.card} data-sort={node.sort} data-selected={selected || undefined}>
      <Handle type="target" position={Position.Top} className={styles.handle ?? ''} isConnectable />
      {node.sort === 'step' ? <StepFace id={node.step} /> : <OtherFace node={node} />}
      <Handle
        type="source"
        position={Position.Bottom}
        className={styles.handle ?? ''}
        isConnectable={false}
      />
    </div>
  );
});

function StepFace({ id }: { readonly id: string }) {
  const { t } = useTranslation('editor');
  const [language = ''] = useShownLanguages();
  const step = useEditorState((state) => state.outline.steps.find((one) => one.id === id));
  if (step === undefined) return null;
  const code = kindCode(step.kind, step.question);
  const Icon = iconOf(code);
  const kind = code === null ? '' : t(`kinds.${code.replace('.', '_')}.name`);
  return (
    <>
      <div className={styles.name}>
        <Icon size={18} aria-hidden />
        <strong>{id}</strong>
      </div>
      <p dir="auto">{firstWords(step, language) ?? kind}</p>
      <Marks id={id} />
    </>
  );
}

/** What is to be known about a step at a glance, in words. */
function Marks({ id }: { readonly id: string }) {
  const { t } = useTranslation('phone');
  const errors = useEditorState((state) => count(state.problems, id, 'error'));
  const warnings = useEditorState((state) => count(state.problems, id, 'warning'));
  const waiting = useEditorState((state) => state.waiting[id] ?? 0);
  const isLit = useEditorState((state) => state.litStep === id);
  return (
    <div className={styles.marks}>
      {errors > 0 && (
        <span data-tone="bad">
          <IconCircleX size={14} aria-hidden /> {t('map.errors', { count: errors })}
        </span>
      )}
      {warnings > 0 && (
        <span data-tone="warn">
          <IconAlertTriangle size={14} aria-hidden /> {t('map.warnings', { count: warnings })}
        </span>
      )}
      {waiting > 0 && (
        <span title={t('map.waiting', { count: waiting })}>
          <IconUsers size={14} aria-hidden /> {waiting}
        </span>
      )}
      {isLit && (
        <span data-tone="lit">
          <IconDeviceMobile size={14} aria-hidden /> {t('map.lit')}
        </span>
      )}
    </div>
  );
}

function OtherFace({ node }: { readonly node: MapNode }) {
  const { t } = useTranslation('phone');
  if (node.sort === 'end')
    return (
      <div className={styles.name}>
        <IconFlag size={16} aria-hidden /> {t('map.end')}
      </div>
    );
  return (
    <>
      <div className={styles.name}>
        <IconCircleX size={18} aria-hidden />
        <strong>{t('map.missing', { step: node.step })}</strong>
      </div>
      <p>{t('map.missingHint')}</p>
    </>
  );
}

function count(
  problems: readonly { readonly step: string | null; readonly severity: string }[],
  step: string,
  severity: string,
): number {
  return problems.filter((one) => one.step === step && one.severity === severity).length;
}
