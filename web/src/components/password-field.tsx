import { PasswordInput } from '@mantine/core';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/PasswordInput.css';
import { useTranslation } from 'react-i18next';

interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (password: string) => void;
  /** `current` for one that is known, `new` for one that is being chosen. */
  readonly kind: 'current' | 'new';
  readonly description?: string | undefined;
  readonly hasFocus?: boolean;
}

/** A password, which can be shown while it is typed; programs that keep passwords know what to do with it. */
export function PasswordField({ label, value, onChange, kind, description, hasFocus }: PasswordFieldProps) {
  const { t } = useTranslation('shell');
  return (
    <PasswordInput
      label={label}
      description={description}
      required
      withAsterisk={false}
      autoFocus={hasFocus === true}
      autoComplete={`${kind}-password`}
      minLength={kind === 'new' ? 10 : 1}
      maxLength={200}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': t('password.show'), tabIndex: 0 }}
    />
  );
}
