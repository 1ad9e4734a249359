import type { ReactNode } from 'react';

import { ClockBar } from './clock-bar.js';
import { Device } from './device.js';
import type { Beginning } from './begin-card.js';
import { Faults } from './faults.js';
import { Known } from './known.js';
import { SetupBar } from './setup-bar.js';
import styles from './phone-view.module.css';

interface PhoneViewProps {
  readonly begin: Beginning;
  /** Languages that the person can be given; none: nobody chooses. */
  readonly languages: readonly string[];
  /** Whether one chooses who holds the phone. */
  readonly hasPersonas?: boolean;
  readonly isLarge?: boolean;
  /** Goes to the step that sent a message; left out where there is nowhere to go. */
  readonly onStep?: (step: string) => void;
  /** What else can be done with the conversation. */
  readonly actions?: ReactNode;
}

/** The phone with everything around it: who holds it, the clock, what became known. */
export function PhoneView({
  begin,
  languages,
  hasPersonas = true,
  isLarge,
  onStep,
  actions,
}: PhoneViewProps) {
  return (
    <div className={styles.view} data-large={isLarge === true ? true : undefined}>
      <SetupBar languages={languages} hasPersonas={hasPersonas} />
      <Faults />
      <Device begin={begin} onStep={onStep ?? null} />
      <ClockBar />
      {actions}
      {hasPersonas && <Known />}
    </div>
  );
}
