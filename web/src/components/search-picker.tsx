import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './search-picker.module.css';

interface SearchPickerProps<Item> {
  readonly label: string;
  readonly description?: ReactNode;
  /** What was chosen, in words; null while nothing is. */
  readonly chosen: string | null;
  readonly queryKey: readonly unknown[];
  /** Finds what fits what was typed. */
  readonly find: (text: string) => Promise<readonly Item[]>;
  readonly itemKey: (item: Item) => string;
  readonly shown: (item: Item) => ReactNode;
  readonly onChoose: (item: Item | null) => void;
  /** Whether a dialog begins here. */
  readonly isFirst?: boolean;
}

/** Chooses one of many by typing a few letters: by the mouse, by the arrow keys, by touch. */
export function SearchPicker<Item>(props: SearchPickerProps<Item>) {
  const { label, description, chosen, queryKey, find, itemKey, shown, onChoose, isFirst } = props;
  const { t } = useTranslation('shell');
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [q] = useDebouncedValue(text.trim(), 200);
  const { data } = useQuery({
    queryKey: [...queryKey, 'picker', q],
    queryFn: () => find(q),
    enabled: q !== '',
  });
  const items = text.trim() === '' ? [] : (data ?? []);
  const choose = (item: Item | null) => {
    setText('');
    setAt(0);
    onChoose(item);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const item = items[at];
    if (event.key === 'ArrowDown') setAt(Math.min(items.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (event.key === 'Enter' && item !== undefined) choose(item);
    else if (event.key === 'Escape' && text !== '') setText('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.picker}>
      <TextInput
        ref={input}
        label={label}
        description={description}
        role="combobox"
        {...(isFirst === true && { 'data-autofocus': true })}
        aria-autocomplete="list"
        aria-expanded={items.length > 0}
        {...(items.length > 0 && { 'aria-controls': listId, 'aria-activedescendant': `${listId}-${at}` })}
        autoComplete="off"
        placeholder={t('picker.type')}
        maxLength={100}
        value={text === '' ? (chosen ?? '') : text}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          setAt(0);
          setText(chosen !== null && typed.startsWith(chosen) ? typed.slice(chosen.length) : typed);
          if (typed === '' && chosen !== null) onChoose(null);
        }}
        onBlur={() => setTimeout(() => setText(''), 150)}
        onKeyDown={onKeyDown}
        rightSection={
          chosen !== null && (
            <CloseButton aria-label={t('picker.clear', { label })} onClick={() => choose(null)} />
          )
        }
      />
      {items.length > 0 && (
        <ul id={listId} role="listbox" aria-label={label} className={styles.list}>
          {items.map((item, index) => (
            <li
              key={itemKey(item)}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              className={styles.option}
              onPointerDown={(event) => {
                event.preventDefault();
                choose(item);
              }}
            >
              {shown(item)}
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={styles.nothing} hidden={q === '' || text === '' || data?.length !== 0}>
        {q !== '' && text !== '' && data?.length === 0 && t('picker.nothing')}
      </p>
    </div>
  );
}
