import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { TrialsService } from '../../src/studio/simulation/trials.service.js';
import type { TrialSimulation } from '../../src/studio/simulation/simulation.schemas.js';
import { RateLimits } from '../../src/platform/http/rate-limits.js';
import { RunningService } from './running-service.ts';

jest.setTimeout(60_000);

describe('a link to try a draft, over HTTP and signed out', () => {
  let service: RunningService;
  let path: string;

  beforeAll(async () => {
    service = await RunningService.start();
    service.app.get(RateLimits).perMinute.address = 1_000;
    const { url } = await service.app
      .get(TrialsService, { strict: false })
      .make('registration', { language: 'sw' });
    path = `/api/v1/trials/${url.split('/try/')[1] ?? ''}`;
  });
  afterAll(() => service.close());

  async function ask(
    route: string,
    body?: object,
  ): Promise<{ status: number; answer: Record<string, unknown> }> {
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const response = await fetch(`${service.url}${route}`, {
      ...sent,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
    });
    return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
  }

  const trying = (script: readonly object[], more: object = {}) => ({
    persona: 'stranger',
    channel: 'sms',
    script,
    ...more,
  });

  it('tells what it opens, and plays a chat', async () => {
    expect(await ask(path)).toMatchObject({ status: 200, answer: { flow: 'registration', language: 'sw' } });
    const script = [
      { do: 'say', text: 'JOIN' },
      { do: 'wait', text: '+1 day' },
    ];
    const { status, answer } = await ask(`${path}/simulations`, trying(script));
    expect(status).toBe(200);
    const { messages } = answer as unknown as TrialSimulation;
    expect(messages[0]).toMatchObject({ turn: 0, from: 'her', text: 'JOIN' });
    expect(messages.find(({ from }) => from === 'us')).toMatchObject({ segments: { encoding: 'GSM-7' } });
    expect(messages.at(-1)?.note).toEqual({ code: 'time_passed', params: { text: '+1 day' } });
  });

  it('starts no other flow than the one that the link is for', async () => {
    const start = (flow: string) => ask(`${path}/simulations`, trying([{ do: 'start', flow }]));
    expect((await start('registration')).status).toBe(200);
    expect(await start('feedback')).toMatchObject({ status: 422, answer: { code: 'refused' } });
  });

  it.each([
    ['a turn that nobody knows', [{ do: 'dance' }], {}],
    ['a text that is too long', [{ do: 'say', text: 'x'.repeat(2_001) }], {}],
    ['too many turns', Array.from({ length: 201 }, () => ({ do: 'say', text: 'x' })), {}],
    ['a time that is none', [{ do: 'wait', text: '+2 moons' }], {}],
    ['an answer of a system that cannot be read', [{ do: 'call', answer: 'success {' }], {}],
    ['a persona that nobody knows', [], { persona: 'somebody' }],
    ['a beginning that is no time', [], { startsAt: 'today' }],
    ['a field that nobody knows', [], { files: null }],
  ])('refuses %s', async (_, script, more) => {
    expect(await ask(`${path}/simulations`, trying(script, more))).toMatchObject({
      status: 400,
      answer: { code: 'malformed' },
    });
  });

  it('gives a villager’s script back as text, and breaks at no strange character', async () => {
    const texts = [
      '<script>alert(1)</script>',
      '\u202egnp.exe',
      `a${'\u0301'.repeat(1_000)}`,
      '\u{1f476}\u{1f3ff}',
      '{{name}}',
    ];
    const { status, answer } = await ask(
      `${path}/simulations`,
      trying(texts.map((text) => ({ do: 'say', text }))),
    );
    expect(status).toBe(200);
    const said = (answer as unknown as TrialSimulation).messages.filter(({ from }) => from === 'her');
    expect(said.map(({ text }) => text)).toEqual(texts);
  });

  it('is 404 for a token that was not made here, and the simulator itself wants somebody signed in', async () => {
    expect(await ask('/api/v1/trials/registration.0.1.sw.aaaaaaaaaaaaaaaaaaaaaa')).toMatchObject({
      status: 404,
    });
    expect(await ask('/api/v1/personas')).toMatchObject({ status: 401 });
    expect(await ask('/api/v1/simulations', {})).toMatchObject({ status: 401 });
  });
});
