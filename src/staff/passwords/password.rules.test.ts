import { describe, expect, it } from '@jest/globals';

import { passwordProblem } from './password.rules.js';

describe('a new password', () => {
  it.each(['mango tree by the river', 'ndizi tatu mezani', 'été à Saint-Louis', 'Xk29-mmq!7a'])(
    'may be %s',
    (password) => {
      expect(passwordProblem(password, 'amina@example.org')).toBeNull();
    },
  );

  it.each([
    ['too short', 'short one', /longer/],
    ['too long', 'x'.repeat(201), /shorter/],
    ['the e-mail address', 'Amina.Otieno@Example.org', /e-mail/],
    ['the name in the e-mail address with a number', 'AminaOtieno1990', /e-mail/],
    ['a common one', 'Password123', /guessed/],
    ['a common one in wide letters', 'ｐａｓｓｗｏｒｄ１２３', /guessed/],
    ['the same two letters over and over', 'abababababab', /guessed/],
  ])('may not be %s', (_what, password, sentence) => {
    expect(
      passwordProblem(
        password,
        password.startsWith('AminaOtieno') ? 'aminaotieno@example.org' : 'amina.otieno@example.org',
      )?.text,
    ).toMatch(sentence);
  });
});
