import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Form } from '../../../components/form.js';
import styles from './profile.module.css';

interface EditedRowProps {
  readonly name: string;
  readonly mayEdit: boolean;
  /** Fills the input with what is known. */
  readonly onOpen: () => void;
  readonly save: () => Promise<unknown>;
  readonly input: ReactNode;
  /** What is known. */
  readonly children: ReactNode;
}

/** A line of the record that opens where it stands to be changed; when that does not go well, what was written stays. */
export function EditedRow({ name, mayEdit, onOpen, save, input, children }: EditedRowProps) {
  const { t } = useTranslation(['person', 'shell']);
  const [isOpen, setOpen] = useState(false);
  if (isOpen)
    return (
      <li className={styles.row} data-editing>
        <Form
          submit={t('profile.save')}
          onSubmit={async () => {
            await save();
            setOpen(false);
          }}
          beside={
            <Button variant="subtle" onClick={() => setOpen(false)}>
              {t('shell:cancel')}
            </Button>
          }
        >
          {input}
        </Form>
      </li>
    );
  return (
    <li className={styles.row}>
      <span className={styles.name}>{name}</span>
      <span className={styles.value}>{children}</span>
      {mayEdit && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`${t('profile.change')}: ${name}`}
          onClick={() => {
            onOpen();
            setOpen(true);
          }}
        >
          {t('profile.change')}
        </Button>
      )}
    </li>
  );
}
