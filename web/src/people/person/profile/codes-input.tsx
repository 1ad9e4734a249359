import { Checkbox } from '@mantine/core';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';

import styles from './profile.module.css';

interface CodesInputProps {
  readonly label: string;
  readonly names: readonly { readonly code: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Chooses several of a list, each with its box. */
export default function CodesInput({ label, names, chosen, onChange }: CodesInputProps) {
  return (
    <div role="group" aria-label={label} className={styles.choices}>
      {names.map(({ code, name }) => (
        <Checkbox
          key={code}
          label={name}
          checked={chosen.includes(code)}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? [...chosen, code] : chosen.filter((one) => one !== code))
          }
        />
      ))}
    </div>
  );
}
