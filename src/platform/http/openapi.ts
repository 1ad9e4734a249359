import type { INestApplication } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

import { RouteRules, type DeclaredRoute } from '../access/route-rules.js';
import { isOfApi } from './api-route.js';
import { problemAnswers, problemSchema } from './problem.schemas.js';

/** The parts of the description that are filled in below. */
interface Operation {
  summary?: string;
  description?: string;
  parameters?: { readonly in: string; readonly name: string }[];
  requestBody?: unknown;
  responses: Record<string, unknown>;
  security?: Record<string, string[]>[];
}

/**
 * Describes the API as OpenAPI 3.0, always in the same order: every route under `/api/`, with its schemas, what it needs
 * to be allowed, and how it refuses.
 */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setTitle('Karibu')
    .setDescription(
      'What the console and other programs use. Errors are problem+json (RFC 9457) with a stable `code`.',
    )
    .setVersion('1')
    .addCookieAuth(
      '__Host-karibu',
      { type: 'apiKey', in: 'cookie', description: 'A browser session.' },
      'session',
    )
    .addBearerAuth({ type: 'http', description: 'A token, made in the account.' }, 'token')
    .build();
  const document = SwaggerModule.createDocument(app, head, {
    operationIdFactory: (controller, method) =>
      `${lowerFirst(controller.replace(/Controller$/, ''))}_${method}`,
  });
  // Made here: in a preview nothing is made.
  const rules = new RouteRules(new DiscoveryService(app.get(ModulesContainer)), new MetadataScanner());
  const routes = new Map(rules.routes().map((route) => [keyOf(route.method, route.path), route]));
  document.paths = Object.fromEntries(Object.entries(document.paths).filter(([path]) => isOfApi(path)));
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(item) as [string, Operation][]) {
      complete(operation, routes.get(keyOf(method, path)), method.toUpperCase());
    }
  }
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...problemSchema },
  };
  return sorted(document) as OpenAPIObject;
}

function complete(operation: Operation, route: DeclaredRoute | undefined, method: string): void {
  if (route?.rule.kind === 'allow') {
    operation.description = `Needs the permission \`${route.rule.permission}\`.`;
    operation.security = [{ session: [] }, { token: [] }];
  }
  if (route?.rule.kind === 'public') operation.description = `Open to everybody: ${route.rule.reason}`;
  operation.responses = {
    ...operation.responses,
    ...problemAnswers({
      isPublic: route?.rule.kind === 'public',
      takesInput: operation.requestBody !== undefined || (operation.parameters ?? []).length > 0,
      takesBody: operation.requestBody !== undefined,
      isVersioned: (operation.parameters ?? []).some(({ name }) => name === 'If-Match'),
      hasSubject: (operation.parameters ?? []).some((parameter) => parameter.in === 'path'),
      isChange: method !== 'GET',
    }),
  };
}

/** `/flows/{name}` and `/flows/:name` are one. */
const keyOf = (method: string, path: string): string =>
  `${method.toUpperCase()} ${path.replace(/:(\w+)/g, '{$1}')}`;

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Sorts paths and schemas by name; within them the order is the declared one, which is for readers. */
function sorted(document: OpenAPIObject): object {
  const byName = (parts: object) =>
    Object.fromEntries(Object.entries(parts).sort(([one], [other]) => (one < other ? -1 : 1)));
  const { components, paths, ...head } = document;
  return {
    ...head,
    paths: byName(paths),
    components: { ...components, schemas: byName(components?.schemas ?? {}) },
  };
}
