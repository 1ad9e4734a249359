import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { readFile } from 'node:fs/promises';

import { parseGolden, type GoldenConversation } from '../../src/conversations/golden/golden-file.js';
import { RunningService } from './running-service.ts';

const asha = '+254700000001';

let service: RunningService;

beforeAll(async () => {
  service = await RunningService.start();
});
afterAll(() => service.close());

async function golden(name: string): Promise<GoldenConversation> {
  const path = `flows/registration.chats/${name}.chat`;
  const [first] = parseGolden(path, await readFile(path, 'utf8'));
  if (first === undefined) throw new Error(`${path} holds no conversation`);
  return first;
}

describe('a registration by signed webhooks', () => {
  it('goes word for word as its golden conversation', async () => {
    const { lines } = await golden('straight.sw');
    const expected = lines.flatMap((line) => (line.kind === 'answered' ? [line.text] : []));
    for (const line of lines) if (line.kind === 'said') await service.say(asha, line.text);
    expect(service.sentTo(asha).slice(0, expected.length)).toEqual(expected);
    console.log(service.sentTo(asha));
  });
});
