import { defineConfig } from 'prisma/config';

// `generate`, `validate` and `format` never use the schema engine, yet the command line fetches it before every
// command. Any existing file stands in for it, so that a build needs no network. Migrations are authored by
// `npm run migration` and applied by the service itself: `prisma migrate` is not used here.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } });
