import { IconArrowRight, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { OutlineStep, OutlineWay } from '../../../../src/engine/definition/edit/outline.js';
import { useEditor, useEditorState } from '../editor-store.js';
import type { NewPlace } from '../outline/add-step-context.js';
import { useShownLanguages } from '../outline/shown-languages.js';
import { StepChoice } from '../outline/step-choice.js';
import { useOpenInOutline } from './use-open-in-outline.js';
import { wayWords } from './way-words.js';
import styles from './map.module.css';

interface StepPanelProps {
  readonly onAdd: (place: NewPlace) => void;
  readonly onRemove: (step: string) => void;
}

/** What can be done with the step that is chosen on the map: lead its ways elsewhere, add one after it, remove it. */
export function StepPanel({ onAdd, onRemove }: StepPanelProps) {
  const { t } = useTranslation('phone');
  const openInOutline = useOpenInOutline();
  const mayEdit = useEditorState((state) => state.mayEdit);
  const step = useEditorState(({ outline, selected }) => outline.steps.find(({ id }) => id === selected));
  if (step === undefined) return <p className={styles.help}>{t('map.nothing')}</p>;
  return (
    <section className={styles.panel} aria-label={t('map.ways', { step: step.id })}>
      <h2>{t('map.ways', { step: step.id })}</h2>
      {step.ways.length === 0 && <p>{t('map.noWays')}</p>}
      {step.ways.map((way) => (
        <WayRow key={way.way} step={step} way={way} />
      ))}
      <div className={styles.actions}>
        <button type="button" onClick={() => openInOutline(step.id)}>
          <IconArrowRight size={16} aria-hidden /> {t('map.open')}
        </button>
        {mayEdit && (
          <>
            <button type="button" onClick={() => onAdd({ after: step.id })}>
              <IconPlus size={16} aria-hidden /> {t('map.add')}
            </button>
            <button type="button" onClick={() => onRemove(step.id)}>
              <IconTrash size={16} aria-hidden /> {t('map.remove')}
            </button>
          </>
        )}
      </div>
    </section>
  );
}

function WayRow({ step, way }: { readonly step: OutlineStep; readonly way: OutlineWay }) {
  const { t } = useTranslation('phone');
  const { t: ofEditor } = useTranslation('editor');
  const editor = useEditor();
  const mayEdit = useEditorState((state) => state.mayEdit);
  const [language = ''] = useShownLanguages();
  const words = wayWords(step, way, language, t);
  const isNamed = way.way.startsWith('random.') || way.way.startsWith('case.');
  return (
    <div className={styles.way}>
      <span dir="auto">{words}</span>
      <StepChoice
        label={`${words} (${step.id})`}
        value={way.isFallThrough ? null : way.to}
        {...(isNamed ? {} : { otherwise: ofEditor(way.to === null ? 'ways.end' : 'ways.next') })}
        isDisabled={!mayEdit}
        without={step.id}
        onChoose={(to) => editor.apply({ do: 'setNext', step: step.id, way: way.way, to })}
      />
    </div>
  );
}
