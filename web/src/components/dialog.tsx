import { CloseButton, FocusTrap, Portal } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './dialog.module.css';

interface DialogProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Near the top, for what changes its height while it is open. */
  readonly isAtTop?: boolean;
  readonly isWide?: boolean;
}

/**
 * A dialog that is open as long as it is there: it holds the focus (first on what has `data-autofocus`) and gives it back
 * where it was. Mantine's own brings along all that floats, which is more than a whole page may weigh.
 */
export function Dialog({ title, onClose, children, isAtTop, isWide }: DialogProps) {
  const { t } = useTranslation('shell');
  const titleId = useId();
  useFocusGivenBack();
  useStillPage();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <Portal>
      <div
        className={styles.ground}
        data-top={isAtTop}
        onPointerDown={(event) => {
          if (event.target === event.currentTarget) onClose();
        }}
      >
        <FocusTrap>
          <div
            role="dialog"
            aria-modal
            aria-labelledby={titleId}
            className={styles.dialog}
            data-wide={isWide}
            tabIndex={-1}
            onKeyDown={onKeyDown}
          >
            <div className={styles.head}>
              <h2 id={titleId}>{title}</h2>
              <CloseButton aria-label={t('close')} onClick={onClose} />
            </div>
            {children}
          </div>
        </FocusTrap>
      </div>
    </Portal>
  );
}

function useFocusGivenBack() {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the dialog let go of it; what was made in the dialog may have taken it meanwhile.
      setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
      });
    },
    [before],
  );
}

/** The page behind does not scroll. */
function useStillPage() {
  useEffect(() => {
    const { style } = document.documentElement;
    const before = style.overflow;
    style.overflow = 'hidden';
    return () => {
      style.overflow = before;
    };
  }, []);
}
