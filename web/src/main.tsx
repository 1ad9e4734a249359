import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';

import { Providers } from './app/providers.js';
import { router } from './app/router.js';
import { startI18n } from './i18n/i18n.js';
import './theme/styles.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element "root"');

// Not waited for: the words, the session and the page itself are asked for at once, and a slow line waits once for all of them.
startI18n();
createRoot(root).render(
  <StrictMode>
    <Providers>
      <Suspense>
        <RouterProvider router={router} />
      </Suspense>
    </Providers>
  </StrictMode>,
);
