import { describe, expect, it } from '@jest/globals';
import { readAnswer } from './call-answer.js';

const answered = (body: string, contentType = 'application/json', httpStatus = 200) =>
  readAnswer({ status: 'answered', httpStatus, contentType, body: Buffer.from(body) });

const success = (body: unknown, httpStatus = 200) => ({ status: 'answered', httpStatus, body });

describe('the answer of another system', () => {
  it.each([
    ['JSON', '{"rain": 0}', 'application/json', { rain: 0 }],
    ['JSON with its character set', '["a"]', 'Application/JSON; charset=utf-8', ['a']],
    ['a type of its own that is JSON', '{"a": null}', 'application/vnd.api+json', { a: null }],
    ['nothing', '', 'application/json', null],
    ['a page', '<html>', 'text/html', null],
    ['text that looks like JSON', '{"rain": 0}', 'text/plain', null],
    ['no type', '{"rain": 0}', '', null],
    ['a number beyond all bounds', '[1e999]', 'application/json', [null]],
    [
      'what no database can hold',
      '{"a\\u0000": "\\u0000\\ud800"}',
      'application/json',
      { 'a\uFFFD': '\uFFFD\uFFFD' },
    ],
  ])('is read: %s', (_what, body, contentType, json) => {
    expect(answered(body, contentType)).toEqual(success(json));
  });

  it('never reaches the prototype of anything', () => {
    const answer = answered('{"__proto__": {"rain": 1}, "constructor": 2, "a": {"__proto__": null}}');
    expect(answer).toEqual(success({ constructor: 2, a: {} }));
    expect(JSON.stringify(answer)).not.toContain('__proto__');
    expect(({} as Record<string, unknown>).rain).toBeUndefined();
  });

  it.each([
    ['is not JSON after all', '{rain', 'malformed'],
    ['is larger than a session may hold', JSON.stringify('a'.repeat(4_000)), 'too_large'],
    ['is nested too deep', '['.repeat(17) + ']'.repeat(17), 'too_large'],
    ['is nested a thousand times deeper than that', '['.repeat(20_000) + ']'.repeat(20_000), 'too_large'],
  ])('is a failure when it %s', (_what, body, reason) => {
    expect(answered(body)).toEqual({ status: 'failed', reason });
  });

  it('is its status alone when it is a refusal or a redirect', () => {
    for (const httpStatus of [302, 404, 500])
      expect(answered('{"a": 1}', 'application/json', httpStatus)).toEqual(success(null, httpStatus));
  });

  it('is the reason when there is none', () => {
    expect(readAnswer({ status: 'failed', reason: 'timeout' })).toEqual({
      status: 'failed',
      reason: 'timeout',
    });
  });
});
