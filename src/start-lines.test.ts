import { describe, expect, it } from '@jest/globals';

import { aConfig } from '../test/builders.js';
import type { OpenedService } from './open-service.js';
import { startLines } from './start-lines.js';

const service = { config: aConfig(), opened: { isEmbedded: false } } as OpenedService;

describe('what a start prints', () => {
  it('has the link for the first administrator on a line of its own', () => {
    const link = 'http://127.0.0.1:3000/setup?token=abc';
    expect(startLines(service, 'http://127.0.0.1:3000', link)).toContain(`  ${link}`);
  });

  it('says nothing of it once somebody has an account', () => {
    expect(startLines(service, 'http://127.0.0.1:3000', null).join('\n')).not.toContain('setup');
  });
});
