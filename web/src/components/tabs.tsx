import { Link } from '@tanstack/react-router';
import type { LinkProps } from '@tanstack/react-router';

import styles from './tabs.module.css';

interface TabsProps {
  /** What the tabs lead through, for those who hear it. */
  readonly label: string;
  readonly tabs: readonly { readonly to: NonNullable<LinkProps['to']>; readonly name: string }[];
}

/** Leads from one page to those beside it. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label}>
      <ul className={styles.tabs}>
        {tabs.map(({ to, name }) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
