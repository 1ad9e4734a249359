import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface WayChoiceProps {
  readonly way: 'rows' | 'text';
  readonly onChange: (way: 'rows' | 'text') => void;
}

/** Whether the condition is built from rows or written as text. */
export function WayChoice({ way, onChange }: WayChoiceProps) {
  const { t } = useTranslation('segments');
  return (
    <Group gap="xs" role="group" aria-label={t('way.label')}>
      {(['rows', 'text'] as const).map((one) => (
        <Button
          key={one}
          size="xs"
          variant={way === one ? 'filled' : 'default'}
          aria-pressed={way === one}
          onClick={() => onChange(one)}
        >
          {t(`way.${one}`)}
        </Button>
      ))}
    </Group>
  );
}
