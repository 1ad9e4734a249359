import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { Confirm } from './confirm.js';
import { notify } from './notify.js';

interface RemoveButtonProps {
  /** Their list, which is also the first part of the keys under which they are kept. */
  readonly list: 'broadcasts' | 'segments' | 'households';
  /** The key under which this one is kept. */
  readonly queryKey: readonly string[];
  readonly words: {
    readonly button: string;
    readonly title: string;
    readonly text: string;
    readonly done: string;
  };
  readonly remove: () => Promise<unknown>;
}

/** Removes the thing that a page is about, after a question, and goes to the list of those that are left. */
export function RemoveButton({ list, queryKey, words, remove }: RemoveButtonProps) {
  const [isAsked, setAsked] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const act = async () => {
    await remove();
    await navigate({ to: `/${list}` });
    queries.removeQueries({ queryKey });
    await queries.invalidateQueries({ queryKey: [list] });
    notify(words.done);
  };
  return (
    <div>
      <Button variant="subtle" color="red" onClick={() => setAsked(true)}>
        {words.button}
      </Button>
      <Confirm
        opened={isAsked}
        title={words.title}
        confirm={words.button}
        isDangerous
        onConfirm={act}
        onClose={() => setAsked(false)}
      >
        {words.text}
      </Confirm>
    </div>
  );
}
