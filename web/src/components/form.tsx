import { Button, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { ProblemAlert } from './problem-alert.js';

interface FormProps {
  /** What it does with what was filled in. */
  readonly onSubmit: () => Promise<unknown>;
  /** The word on its button. */
  readonly submit: string;
  readonly children: ReactNode;
  /** More buttons, beside its own. */
  readonly beside?: ReactNode;
  readonly isWide?: boolean;
  /** Something is lacking yet that no field by itself can tell. */
  readonly isDisabled?: boolean;
  /** What it does cannot be taken back. */
  readonly isDangerous?: boolean;
}

/** Fields with their button; it says what went wrong, keeps what was filled in, and is not sent twice. */
export function Form({ onSubmit, submit, children, beside, isWide, isDisabled, isDangerous }: FormProps) {
  const sending = useMutation({ mutationFn: onSubmit });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending.isPending) sending.mutate();
      }}
    >
      <Stack gap="md">
        <ProblemAlert problem={sending.error} />
        {children}
        <Stack gap="xs" align={isWide === true ? 'stretch' : 'flex-start'}>
          <Button
            type="submit"
            loading={sending.isPending}
            disabled={isDisabled === true}
            color={isDangerous === true ? 'red' : 'karibu'}
            size={isWide === true ? 'md' : 'sm'}
          >
            {submit}
          </Button>
          {beside}
        </Stack>
      </Stack>
    </form>
  );
}
