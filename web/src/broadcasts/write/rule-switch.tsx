import { Checkbox } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

import type { Dictionary } from '../../api/dictionary.js';
import { Loading } from '../../components/loading.js';

const RuleField = lazy(() => import('./rule-field.js'));

interface RuleSwitchProps {
  /** What ticking it means. */
  readonly label: string;
  /** Whom the rule is about, once there is one. */
  readonly title: string;
  /** Null for none. */
  readonly text: string | null;
  readonly dictionary: Dictionary;
  readonly onChange: (text: string | null) => void;
}

/** A rule that there may be or not: nothing is asked of whoever needs none. */
export function RuleSwitch({ label, title, text, dictionary, onChange }: RuleSwitchProps) {
  const [isOpen, setOpen] = useState(text !== null);
  return (
    <>
      <Checkbox
        label={label}
        checked={isOpen}
        onChange={(event) => {
          setOpen(event.currentTarget.checked);
          onChange(null);
        }}
      />
      {isOpen && (
        <Suspense fallback={<Loading lines={3} />}>
          <RuleField
            label={title}
            text={text ?? ''}
            dictionary={dictionary}
            onChange={(now) => onChange(now.trim() === '' ? null : now)}
          />
        </Suspense>
      )}
    </>
  );
}
