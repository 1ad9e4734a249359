import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useEditorState } from '../editor-store.js';
import type { NewPlace } from '../outline/add-step-context.js';
import { ShownLanguages } from '../outline/shown-languages.js';
import { FlowMap } from './flow-map.js';
import { MapAsList } from './map-as-list.js';
import { StepPanel } from './step-panel.js';
import styles from './map.module.css';

const AddStepDialog = lazy(() => import('../outline/add-step-dialog.js'));
const RemoveDialog = lazy(() => import('../outline/remove-dialog.js'));

/** The conversation as a map: every step, and where each answer leads. It lays itself out. */
export function MapView() {
  const { t } = useTranslation('phone');
  const isEmpty = useEditorState((state) => state.outline.steps.length === 0);
  const [adding, setAdding] = useState<NewPlace | null>(null);
  const [removing, setRemoving] = useState<string | null>(null);
  if (isEmpty) return <p>{t('map.empty')}</p>;
  return (
    <ShownLanguages>
      <div className={styles.view}>
        <p className={styles.help}>{t('map.help')}</p>
        <FlowMap onRemove={setRemoving} />
        <StepPanel onAdd={setAdding} onRemove={setRemoving} />
        <MapAsList />
      </div>
      <Suspense>
        {adding !== null && <AddStepDialog place={adding} onClose={() => setAdding(null)} />}
        {removing !== null && <RemoveDialog step={removing} onClose={() => setRemoving(null)} />}
      </Suspense>
    </ShownLanguages>
  );
}
