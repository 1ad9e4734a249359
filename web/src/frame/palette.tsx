import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../components/dialog.js';
import { matching, useTargets } from './palette-targets.js';
import type { Target } from './palette-targets.js';
import styles from './palette.module.css';

interface PaletteProps {
  readonly onClose: () => void;
  readonly onShortcuts: () => void;
}

const most = 12;

/** Goes anywhere by a few letters: pages, conversations by name, actions. */
export default function Palette({ onClose, onShortcuts }: PaletteProps) {
  const { t } = useTranslation('shell');
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const found = matching(useTargets(onShortcuts), text).slice(0, most);
  const go = (target: Target | undefined) => {
    if (target === undefined) return;
    onClose();
    target.go();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) setAt((at + step + found.length) % found.length);
    else if (event.key === 'Enter') go(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog onClose={onClose} title={t('palette.title')} isAtTop>
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={t('palette.title')}
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={found.length > 0 ? `palette-${at}` : undefined}
        autoComplete="off"
        placeholder={t('palette.placeholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <p role="status" className={styles.count}>
        {found.length === 0 ? t('palette.nothing') : t('palette.results', { count: found.length })}
      </p>
      <ul id="palette-list" role="listbox" aria-label={t('palette.title')} className={styles.list}>
        {found.map((target, index) => (
          <li
            key={target.id}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerMove={() => setAt(index)}
            onClick={() => go(target)}
          >
            <span>{target.label}</span>
            <span className={styles.kind}>{t(`palette.${target.kind}`)}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
