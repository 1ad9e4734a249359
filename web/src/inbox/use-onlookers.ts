import { useEffect, useState } from 'react';

import { useChange } from '../api/changes.js';
import { isProblem } from '../api/problem.js';
import { useSession } from '../api/session.js';
import { sayHere } from './inbox.js';
import type { Onlooker } from './inbox.js';

const everyMs = 20_000;
const settleMs = 500;

/** Tells the others that one looks at a conversation, or writes in it, and gives who else does. */
export function useOnlookers(id: string, isReplying: boolean): readonly Onlooker[] {
  const { user } = useSession();
  const [people, setPeople] = useState<readonly Onlooker[]>([]);
  useEffect(() => {
    const say = () => void tell(id, isReplying ? 'replying' : 'viewing', setPeople);
    const first = setTimeout(say, settleMs);
    const timer = setInterval(say, everyMs);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [id, isReplying]);
  useEffect(() => () => void tell(id, 'left', () => undefined), [id]);
  useChange('inbox_presence', (change) => {
    if (change.id === id && isPeople(change.data)) setPeople(change.data.people);
  });
  return people.filter((one) => one.id !== user.id);
}

/** Who cannot be told now is told at the next beat. */
async function tell(
  id: string,
  state: 'viewing' | 'replying' | 'left',
  learn: (people: readonly Onlooker[]) => void,
): Promise<void> {
  try {
    learn(await sayHere(id, state));
  } catch (error) {
    if (!isProblem(error)) throw error;
  }
}

function isPeople(data: unknown): data is { readonly people: readonly Onlooker[] } {
  return typeof data === 'object' && data !== null && 'people' in data && Array.isArray(data.people);
}
