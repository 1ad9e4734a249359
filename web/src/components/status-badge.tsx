import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconInfoCircle,
  IconPoint,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

import styles from './status-badge.module.css';

/** How things stand: never said by the colour alone, so each has an icon beside its word. */
export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'neutral';

const icons = {
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
  info: IconInfoCircle,
  neutral: IconPoint,
} as const;

interface StatusBadgeProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  /** Another icon than the tone's own. */
  readonly icon?: ReactNode;
}

/** A state in a word, with its icon. */
export function StatusBadge({ tone, children, icon }: StatusBadgeProps) {
  const Icon = icons[tone];
  return (
    <span className={styles.badge} data-tone={tone}>
      {icon ?? <Icon size={16} aria-hidden />}
      {children}
    </span>
  );
}
