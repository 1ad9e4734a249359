// Writes .env.example from the schema of the environment. Build first; `npm run env-example` does.
import { writeFileSync } from 'node:fs';

import { renderEnvExample } from '../dist/platform/config/env-example.js';

writeFileSync(new URL('../.env.example', import.meta.url), renderEnvExample());
