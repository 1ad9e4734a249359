import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { Controller, Get, Param, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

import { Public } from '../access/allow.decorator.js';
import { DomainError } from '../domain-error.js';
import { Docs } from './docs.js';
import { InsideOrSignedIn } from './inside-or-signed-in.guard.js';
import { sentence } from '../sentence.js';

/** The files of Swagger UI that the page asks for, with their content types. */
const assets: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
};

const page = `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The API of Karibu</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="icon" href="/docs/favicon-32x32.png">
<div id="api"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</html>
`;

const start = "SwaggerUIBundle({ url: '/docs-json', dom_id: '#api', deepLinking: true });\n";

const policy =
  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";

/** The description of the API, for people (`/docs`) and programs (`/docs-json`). */
@Controller()
@UseGuards(InsideOrSignedIn)
@Public('On this machine, with METRICS_TOKEN, or signed in: its own guard looks.')
export class DocsController {
  constructor(private readonly docs: Docs) {}

  @Get('docs')
  show(@Res() reply: FastifyReply): void {
    void reply
      .headers({ 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
      .send(page);
  }

  @Get('docs/:file')
  async asset(@Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    const isStart = file === 'start.js';
    const type = isStart ? 'text/javascript; charset=utf-8' : assets[file];
    if (type === undefined || !(isStart || Object.hasOwn(assets, file))) {
      throw new DomainError('not_found', sentence('problems:no_file')`There is no such file.`);
    }
    await reply
      .headers({ 'content-type': type, 'x-content-type-options': 'nosniff' })
      .send(isStart ? start : await readFile(join(assetsFolder(), file)));
  }

  @Get('docs-json')
  describe(): object {
    return this.docs.document();
  }
}

/** Swagger UI comes with the library that writes the description. */
function assetsFolder(): string {
  const library = createRequire(import.meta.url).resolve('@nestjs/swagger');
  return dirname(createRequire(library).resolve('swagger-ui-dist/package.json'));
}
