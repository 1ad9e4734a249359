import { describe, expect, it } from '@jest/globals';
import { Translator } from './translator.js';

const translator = new Translator(
  {
    en: {
      visit: {
        hello: 'Hello {{name}}',
        plain: 'Come in',
        days_one: '{{count}} day',
        days_other: '{{count}} days',
        price: 'It costs {{price, number}} here',
        tricky: 'Say {{name}} and $t(hello)',
      },
    },
    sw: { visit: { hello: 'Habari {{name}}' } },
  },
  ['en'],
);

function asked(...names: string[]): (name: string) => string | number | undefined {
  const values: Record<string, string | number> = {
    name: 'Asha {{count}} $t(plain)',
    count: 2,
    price: 1_200,
  };
  return (name) => {
    if (!names.includes(name)) throw new Error(`${name} is not used`);
    return values[name];
  };
}

describe('a text', () => {
  it('has its values filled in, and nothing in a value is run', () => {
    expect(translator.translate('visit', 'sw', 'hello', asked('name'))).toBe(
      'Habari Asha {{count}} $t(plain)',
    );
  });

  it('is looked for in the languages to fall back to', () => {
    expect(translator.translate('visit', 'sw', 'plain', asked())).toBe('Come in');
    expect(translator.translate('visit', 'sw', 'nothing', asked())).toBeNull();
    expect(translator.translate('other', 'en', 'plain', asked())).toBeNull();
  });

  it('knows plurals and formats', () => {
    expect(translator.translate('visit', 'en', 'days', asked('count'))).toBe('2 days');
    expect(translator.translate('visit', 'en', 'days', () => 1)).toBe('1 day');
    expect(translator.translate('visit', 'en', 'price', asked('price'))).toBe('It costs 1,200 here');
  });
});
