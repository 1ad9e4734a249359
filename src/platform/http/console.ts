import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { Config } from '../config/config.js';
import { serverOf } from './server-of.js';

/** What belongs to others; a page of the console never begins with these. */
const elsewhere = /^\/(api|docs|docs-json|health|metrics|webhooks)(\/|$)/;

/** What names a file; the tokens of trials have dots in them too and name none. */
const file = /^(?!try\/).*\.[a-z0-9]+$/i;

const notBuilt =
  'The console has not been built yet. Stop the service and start it again with `npm start`, which builds what is missing.\n';

/**
 * Serves the console: its files as they were built, and its one page for every address of a screen. Nothing that a page
 * shows can load or run anything from elsewhere, nor be shown within another site.
 */
@Injectable()
export class Console implements OnModuleInit {
  /** Where the console is built to; may be set before the application starts. */
  folder = fileURLToPath(new URL('../../../dist/web', import.meta.url));

  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    const server = serverOf(this.adapter);
    if (server === null) return;
    // In a scope of its own: the headers of pages are not for webhooks and the API. It is loaded when the server is made
    // ready; waiting for it here would settle the server before Nest has finished with it.
    void server.register(async (scope) => {
      await scope.register(helmet, pageHeaders(this.config.publicUrl));
      await scope.register(fastifyStatic, {
        root: this.folder,
        serve: false,
        preCompressed: true,
        cacheControl: false,
      });
      scope.get('/*', (request, reply) => serve(request, reply, this.folder));
    });
  }
}

function serve(request: FastifyRequest, reply: FastifyReply, folder: string): void {
  const path = (request.params as { readonly '*': string })['*'];
  if (elsewhere.test(`/${path}`)) return reply.callNotFound();
  if (path.startsWith('assets/')) {
    // Their names change with what is in them. One that is missing is not remembered as missing.
    return void reply.sendFile(path, { cacheControl: true, maxAge: 31_536_000_000, immutable: true });
  }
  const isPage = !file.test(path) || path === 'index.html';
  if (isPage && path !== '' && !accepts(request, 'text/html')) return reply.callNotFound();
  if (isPage && !existsSync(join(folder, 'index.html'))) {
    return void reply.status(503).header('content-type', 'text/plain; charset=utf-8').send(notBuilt);
  }
  void reply.header('cache-control', 'no-cache').sendFile(isPage ? 'index.html' : path);
}

function accepts({ headers }: FastifyRequest, type: string): boolean {
  return headers.accept?.includes(type) ?? false;
}

function pageHeaders(publicUrl: string) {
  const isSecure = publicUrl.startsWith('https:');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        // The components set sizes and colours by style attributes; there is no inline script.
        styleSrc: ["'self'", "'unsafe-inline'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' as const },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  };
}
