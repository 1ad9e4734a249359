import { describe, expect, it } from '@jest/globals';
import { sendErrorOf } from './send-failure.js';

function transportError(code: string, cause?: object): Error {
  return Object.assign(new Error('a request to +254700000001'), { code, ...(cause && { cause }) });
}

describe('what a refusal means', () => {
  const refusal = (status: number, code: number) => sendErrorOf({ status, code });

  it.each([
    [63003, 'permanent', 'sms'],
    [63024, 'permanent', 'sms'],
    [63016, 'content', 'template'],
    [63041, 'content', { templateIs: 'paused' }],
    [21211, 'permanent', undefined],
  ])('%i tells what may still bring the message', (code, outcome, remedy) => {
    expect(refusal(400, code)).toMatchObject({ outcome, remedy, isThrottled: false });
  });

  it.each([
    [429, 20429],
    [400, 63018],
  ])('%i with %i asks for less', (status, code) => {
    expect(refusal(status, code)).toMatchObject({ outcome: 'retry', isThrottled: true });
  });
});

describe('what a broken connection means', () => {
  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'CERT_HAS_EXPIRED'])(
    '%s comes before anything was sent',
    (code) => {
      expect(sendErrorOf(transportError(code)).outcome).toBe('retry');
    },
  );

  it.each(['ECONNABORTED', 'ECONNRESET', 'EPIPE', 'ERR_CANCELED', 'ERR_BAD_RESPONSE'])(
    '%s proves nothing',
    (code) => {
      expect(sendErrorOf(transportError(code)).outcome).toBe('ambiguous');
    },
  );

  it('a timeout while connecting is certain, one while waiting is not', () => {
    const connecting = { code: 'ETIMEDOUT', syscall: 'connect' };
    const reading = { code: 'ETIMEDOUT', syscall: 'read' };
    expect(sendErrorOf(transportError('ETIMEDOUT', connecting)).outcome).toBe('retry');
    expect(sendErrorOf(transportError('ETIMEDOUT', { errors: [connecting, connecting] })).outcome).toBe(
      'retry',
    );
    expect(sendErrorOf(transportError('ETIMEDOUT', reading)).outcome).toBe('ambiguous');
    expect(sendErrorOf(transportError('ETIMEDOUT', { errors: [connecting, reading] })).outcome).toBe(
      'ambiguous',
    );
    expect(sendErrorOf(transportError('ETIMEDOUT')).outcome).toBe('ambiguous');
  });

  it.each([[undefined], [null], ['text'], [42], [{}], [new SyntaxError('Unexpected token <')]])(
    'anything else is ambiguous (%#)',
    (error) => {
      expect(sendErrorOf(error)).toMatchObject({ code: 'unreadable_answer', outcome: 'ambiguous' });
    },
  );
});
