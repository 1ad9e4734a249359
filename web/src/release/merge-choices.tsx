import { useTranslation } from 'react-i18next';

import styles from './merge-choices.module.css';
import type { MergeConflict } from './release.js';

/** Which side is taken, by what is in conflict. */
export type Sides = Readonly<Record<string, 'mine' | 'theirs'>>;

interface MergeChoicesProps {
  readonly conflicts: readonly MergeConflict[];
  /** What the two sides are called. */
  readonly names: { readonly mine: string; readonly theirs: string };
  readonly sides: Sides;
  readonly onChange: (sides: Sides) => void;
}

/** What both sides changed, each with its three states, and the choice between two of them. */
export function MergeChoices({ conflicts, names, sides, onChange }: MergeChoicesProps) {
  const { t } = useTranslation('release');
  return (
    <div className={styles.choices}>
      {conflicts.map((conflict) => {
        const key = keyOf(conflict);
        return (
          <fieldset key={key} className={styles.choice}>
            <legend>{t([`merge.${conflict.what}`, 'merge.file'], { id: conflict.id })}</legend>
            <div className={styles.side}>
              <span className="quiet">{t('merge.base')}</span>
              <pre dir="auto">{conflict.base ?? t('merge.gone')}</pre>
            </div>
            {(['mine', 'theirs'] as const).map((side) => (
              <label key={side} className={styles.side} data-chosen={sides[key] === side || undefined}>
                <span>
                  <input
                    type="radio"
                    name={key}
                    checked={sides[key] === side}
                    onChange={() => onChange({ ...sides, [key]: side })}
                  />{' '}
                  {names[side]}
                </span>
                <pre dir="auto">{conflict[side] ?? t('merge.gone')}</pre>
              </label>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}

/** Whether each conflict is decided. */
export function areDecided(conflicts: readonly MergeConflict[], sides: Sides): boolean {
  return conflicts.every((conflict) => sides[keyOf(conflict)] !== undefined);
}

/** How the merging module names a conflict. */
function keyOf({ what, id }: MergeConflict): string {
  return `${what} ${id}`;
}
