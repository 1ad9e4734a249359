import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { renderExpressionReference } from './reference.js';

describe('docs/expressions.md', () => {
  it('is what the tables say; if not, run: npm run documents', () => {
    expect(readFileSync('docs/expressions.md', 'utf8')).toBe(renderExpressionReference());
  });
});
