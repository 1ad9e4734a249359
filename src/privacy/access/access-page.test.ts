import { describe, expect, it } from '@jest/globals';

import type { AccessFile } from './access-file.js';
import { accessPage } from './access-page.js';

describe('the page of all that is kept about somebody', () => {
  const cases = [
    { summary: 'Would like to talk', summary_in: { en: 'Would like to talk', sw: 'Angependa kuongea' } },
  ];
  const file: AccessFile = {
    format: 'karibu-access-file',
    version: 1,
    madeAt: '2026-03-02T09:00:00Z',
    organisation: 'Afya Yetu',
    personId: 'asha',
    parts: {
      cases,
      fields: [{ key: 'birth_date', value: '1990-07-01', precision: 'year', original: 'about 30' }],
    },
  };
  const page = (language: string): string =>
    accessPage(file, { language, timezone: 'Africa/Nairobi', nameOf: (key) => key });

  it('says once, in her language, what a case is about', () => {
    expect(page('sw')).toContain('Angependa kuongea');
    expect(page('sw')).not.toMatch(/Would like to talk|summary_in/);
  });

  it('says it as it was kept where it is not in her language', () => {
    expect(page('fr')).toContain('Would like to talk');
  });

  it('says of a date what is known of it, and not the day that stands for a year', () => {
    expect(page('en')).toContain('<td>1990</td>');
    expect(page('en')).not.toContain('1990-07-01');
  });
});
