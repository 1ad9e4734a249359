import { useState } from 'react';

import { fieldOf } from '../../api/dictionary.js';
import type { Dictionary } from '../../api/dictionary.js';
import type { Group } from '../rules/condition.js';
import { readExpression } from '../rules/read-expression.js';
import { writeExpression } from '../rules/write-expression.js';

/** The condition as rows and as text, which follow one another; rows are null while the text cannot be read. */
export function useCondition(expression: string, dictionary: Dictionary) {
  const kindOf = (key: string) => fieldOf(dictionary, key)?.kind;
  const [text, writeText] = useState(expression);
  const [rows, writeRows] = useState(() => readExpression(expression, kindOf));
  const [way, setWay] = useState<'rows' | 'text'>(rows === null ? 'text' : 'rows');
  return {
    text,
    rows,
    way,
    setWay: (wanted: 'rows' | 'text') => setWay(rows === null ? 'text' : wanted),
    setText: (now: string) => {
      writeText(now);
      writeRows(readExpression(now, kindOf));
    },
    setRows: (now: Group) => {
      writeRows(now);
      writeText(writeExpression(now));
    },
  };
}
