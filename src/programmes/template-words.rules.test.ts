import { describe, expect, it } from '@jest/globals';

import { templateWords } from './template-words.rules.js';

const approved = {
  name: 'visit',
  contentSid: 'HX1',
  language: 'en',
  body: 'Hello {{1}}, {{2}} reminds you: {{1}}, take your card.',
  options: [],
};
const values = { organisation: 'Afya Yetu', name: 'Asha' };
const template = { name: 'visit', variables: { '1': '{{name}}', '2': '{{ organisation }}' } };

describe('a template that says a message of a programme', () => {
  it('is filled with what is known of her and of us', () => {
    expect(templateWords(approved, template, values)).toEqual({
      contentSid: 'HX1',
      language: 'en',
      options: [],
      text: 'Hello Asha, Afya Yetu reminds you: Asha, take your card.',
      variables: { '1': 'Asha', '2': 'Afya Yetu' },
    });
  });

  it('may be filled with plain words, and needs nothing where it has no places', () => {
    const plain = { name: 'visit', variables: { '1': 'dear mother of {{name}}', '2': 'we' } };
    expect(templateWords(approved, plain, values)?.variables).toEqual({
      '1': 'dear mother of Asha',
      '2': 'we',
    });
    expect(templateWords({ ...approved, body: 'Hello' }, { name: 'visit' }, values)?.text).toBe('Hello');
  });

  it.each([
    ['her name is not known', { ...values, name: '' }, template],
    ['nothing fills a place', values, { name: 'visit', variables: { '1': '{{name}}' } }],
    ['what fills it is not known', values, { name: 'visit', variables: { '1': '{{place}}', '2': 'we' } }],
  ])('is not sent where %s', (_why, known, named) => {
    expect(templateWords(approved, named, known)).toBeNull();
  });
});
