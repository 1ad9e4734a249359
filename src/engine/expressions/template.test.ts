import { describe, expect, it } from '@jest/globals';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { exampleScope } from './cases/example-scope.js';
import { templateCases, unreadableTemplates } from './cases/templates.js';
import type { Scope } from './evaluate.js';
import { ExpressionSyntaxError } from './syntax.js';
import { compileTemplate, evaluateTemplate } from './template.js';
import { textOf } from './text-of.js';
import { EvaluationError } from './value.js';

const scope: Scope = (path) => (path.join('.') === 'fields.district' ? 'Siaya' : exampleScope(path));
const worth = (source: string): string => textOf(evaluateTemplate(compileTemplate(source), scope));

describe('a template', () => {
  it.each(templateCases)('%s makes: %s', (source, result) => {
    expect(worth(source)).toBe(result);
  });

  it.each(unreadableTemplates)('%s is refused at %d', (source, column) => {
    expect(() => compileTemplate(source)).toThrow(ExpressionSyntaxError);
    try {
      compileTemplate(source);
    } catch (error) {
      expect(error).toMatchObject({ column });
    }
  });

  it('that is one expression keeps its type', () => {
    expect(evaluateTemplate(compileTemplate('@(1 + 1)'), scope)).toEqual(new Decimal(2));
    expect(evaluateTemplate(compileTemplate('@(1 + 1) '), scope)).toBe('2 ');
  });

  it('says where in the template an expression has no value', () => {
    expect(() => worth('Hi @(1 / 0)')).toThrow(EvaluationError);
    try {
      worth('Hi @(1 / 0)');
    } catch (error) {
      expect(error).toMatchObject({ column: 8 });
    }
  });

  it('refuses what is too long, to read and to make', () => {
    expect(() => compileTemplate('x'.repeat(10_001))).toThrow(ExpressionSyntaxError);
    expect(() => worth('@(repeat("x", 9000))@(repeat("x", 9000))')).toThrow(EvaluationError);
  });

  it('without an @ is its own text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !text.includes('@')),
        (text) => worth(text) === text,
      ),
    );
  });

  it('reads any text or refuses it, and never fails otherwise', () => {
    const pieces = fc.constantFrom(
      '@',
      '@@',
      '@(',
      ')',
      '"',
      '\\',
      'person',
      '.name',
      ' ',
      '1',
      '+',
      'upper(',
      'ä',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        try {
          worth(parts.join(''));
        } catch (error) {
          expect(error instanceof ExpressionSyntaxError || error instanceof EvaluationError).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
