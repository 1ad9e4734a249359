import { UnstyledButton } from '@mantine/core';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './timeline.module.css';

/** Read when somebody asks. */
const WhyMessage = lazy(() => import('../decisions/why-message.js'));

interface WhyButtonProps {
  readonly person: string;
  readonly message: string;
}

/** Tells of a message, when somebody asks, why it went, waits or was not sent. */
export function WhyButton({ person, message }: WhyButtonProps) {
  const { t } = useTranslation('person');
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <UnstyledButton
        className={styles.ask ?? ''}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t('why.ask')}
      </UnstyledButton>
      <div id={id} className={styles.answer} hidden={!isOpen}>
        <Suspense>{isOpen && <WhyMessage person={person} message={message} />}</Suspense>
      </div>
    </>
  );
}
