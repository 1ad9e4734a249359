import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { queryClient } from '../api/query-client.js';
import { Notices } from './notices.js';
import { theme } from '../theme/theme.js';

/** What every screen stands in: the theme, what was read from the service, short notices. */
export function Providers({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider theme={theme} forceColorScheme="light">
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
      <Notices />
    </MantineProvider>
  );
}
