import { describe, expect, it } from '@jest/globals';

import { serverSettings } from './server-settings.js';

const gibibyte = 1024 ** 3;

describe('the settings of the embedded server', () => {
  it.each([
    [0.25, '32MB', '4MB'],
    [1, '64MB', '4MB'],
    [8, '512MB', '8MB'],
    [256, '2048MB', '16MB'],
  ])('take a modest part of %d GiB of memory', (memory, buffers, work) => {
    const settings = serverSettings(memory * gibibyte, 5432);
    expect(settings).toMatchObject({ shared_buffers: buffers, work_mem: work });
  });

  it('listen to this machine alone, and keep what people write out of the log', () => {
    const settings = serverSettings(gibibyte, 40_123);
    expect(settings).toMatchObject({
      listen_addresses: '127.0.0.1',
      port: '40123',
      unix_socket_directories: '',
    });
    expect(settings).toMatchObject({ log_min_messages: 'log', log_min_error_statement: 'panic' });
    expect(settings).not.toHaveProperty('fsync');
  });
});
