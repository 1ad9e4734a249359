import { describe, expect, it } from '@jest/globals';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

import { zipOf, type ZippedFile } from './zip-stream.js';

async function archive(files: readonly ZippedFile[]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of zipOf(files)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function filesIn(bytes: Buffer): Promise<Record<string, string>> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  const found: Record<string, string> = {};
  for await (const entry of zip.eachEntry())
    found[entry.fileName] = (await buffer(await zip.openReadStreamPromise(entry))).toString();
  return found;
}

describe('an archive', () => {
  it.each([
    ['of small files', false],
    ['of files that may be of any size', true],
  ])('%s holds each under its name', async (_what, mayBeLarge) => {
    const bytes = await archive([
      { name: 'tables/people.csv', content: [Buffer.from('id,name\n'), Buffer.from('1,Açaí\n')], mayBeLarge },
      { name: 'empty.csv', content: [], mayBeLarge },
      { name: 'README.md', content: [Buffer.from('What is in here')] },
    ]);
    expect(await filesIn(bytes)).toEqual({
      'tables/people.csv': 'id,name\n1,Açaí\n',
      'empty.csv': '',
      'README.md': 'What is in here',
    });
  });

  it('breaks where the content of a file does', async () => {
    async function* content(): AsyncGenerator<Buffer> {
      yield await Promise.resolve(Buffer.from('half'));
      throw new Error('the database went away');
    }
    await expect(archive([{ name: 'people.csv', content: content() }])).rejects.toThrow(
      'the database went away',
    );
  });
});
