import { useTranslation } from 'react-i18next';

import { PasswordField } from './password-field.js';
import { passwordStrength } from './password-strength.js';
import styles from './new-password.module.css';

interface NewPasswordProps {
  readonly value: string;
  readonly onChange: (password: string) => void;
  /** Whose password it will be. */
  readonly email: string;
}

const marks = { empty: 0, short: 1, guessable: 1, fair: 2, good: 3, strong: 4 } as const;

/** A password that is being chosen, with words on how hard it is to guess. */
export function NewPassword({ value, onChange, email }: NewPasswordProps) {
  const { t } = useTranslation('shell');
  const strength = passwordStrength(value, email);
  return (
    <div>
      <PasswordField
        kind="new"
        label={t('password.new')}
        description={t('password.advice')}
        value={value}
        onChange={onChange}
      />
      <div className={styles.strength} data-marks={marks[strength]}>
        <span className={styles.bar} aria-hidden />
        <span role="status">{strength !== 'empty' && t(`password.${strength}`)}</span>
      </div>
    </div>
  );
}
