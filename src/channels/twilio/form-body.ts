import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The largest webhook that is read at all; larger ones get 413 before anything is verified. */
const MAX_FORM_BYTES = 64 * 1024;

/**
 * Makes the application hand over form bodies as the bytes that came in: what is signed is the body as sent, and the
 * usual parsers nest, drop and repair. To be called before the application starts to listen.
 */
export function registerFormBody(app: NestFastifyApplication): void {
  app.useBodyParser(
    'application/x-www-form-urlencoded',
    { bodyLimit: MAX_FORM_BYTES },
    (_request, body: Buffer, done) => {
      done(null, body);
    },
  );
}
