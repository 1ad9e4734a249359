import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answer, api } from '../api/client.js';
import { isProblem, Problem } from '../api/problem.js';
import { Form } from '../components/form.js';
import type { Entered } from './entered.js';

interface CodeFormProps {
  readonly ticket: string;
  readonly onEntered: (result: Entered) => unknown;
  readonly onBack: () => void;
}

/** The second step: the code that the phone shows, or one of the recovery codes. */
export function CodeForm({ ticket, onEntered, onBack }: CodeFormProps) {
  const { t } = useTranslation('sign-in');
  const [code, setCode] = useState('');
  const signIn = async () => {
    const body = { ticket, code: code.replaceAll(/\s/g, '') };
    onEntered(await answer(api.POST('/api/v1/sign-in/code', { body })).catch(asWrongCode));
  };
  return (
    <Form
      submit={t('code.submit')}
      onSubmit={signIn}
      isWide
      beside={
        <Button variant="subtle" onClick={onBack}>
          {t('code.back')}
        </Button>
      }
    >
      <TextInput
        label={t('code.label')}
        description={t('code.hint')}
        required
        withAsterisk={false}
        autoFocus
        autoComplete="one-time-code"
        autoCapitalize="off"
        spellCheck={false}
        dir="ltr"
        maxLength={40}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
    </Form>
  );
}

/** The service has one code for a wrong password and a wrong code; here it can only be the code. */
function asWrongCode(error: unknown): never {
  if (isProblem(error, 'wrong_credentials')) throw new Problem(error.status, 'wrong_code', null);
  throw error;
}
