import 'reflect-metadata';

import { Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';

import { answerOf } from '../http/answer-schema.js';
import { isOfApi } from '../http/api-route.js';
import { rulesOf, type RouteRule } from './allow.decorator.js';

/** A route as its controller declares it. */
export interface DeclaredRoute {
  /** Such as GET. */
  readonly method: string;
  /** Such as /api/v1/flows/:name */
  readonly path: string;
  /** Such as FlowsController.list */
  readonly name: string;
  readonly rule: RouteRule;
}

/** The parts of a request that a route reads, and that a schema has to describe. */
const readParts = new Set<number>([RouteParamtypes.BODY, RouteParamtypes.QUERY, RouteParamtypes.PARAM]);

/** Knows every route with its rule, and lets the service start only when each of them is complete. */
@Injectable()
export class RouteRules implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  /** @throws when a route has no rule, or two, or leaves open what it takes or answers */
  onModuleInit(): void {
    const faults = [...this.handlers()].flatMap(faultsOf);
    if (faults.length > 0) throw new Error(`Routes that cannot be served:\n${faults.join('\n')}`);
  }

  /** All routes with their rules. */
  routes(): DeclaredRoute[] {
    return [...this.handlers()].flatMap((handler) => {
      const [rule] = rulesOf(handler.controller, handler.method);
      if (rule === undefined) return [];
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler.method) as RequestMethod];
      return pathsOf(handler).map((path) => ({ method, path, name: handler.name, rule }));
    });
  }

  private *handlers(): Generator<Handler> {
    for (const { metatype: controller } of this.discovery.getControllers()) {
      if (typeof controller !== 'function') continue;
      const prototype = controller.prototype as Record<string, object>;
      for (const key of this.scanner.getAllMethodNames(prototype)) {
        const method = prototype[key];
        if (method === undefined || !Reflect.hasMetadata(PATH_METADATA, method)) continue;
        yield { controller, method, key, name: `${controller.name}.${key}` };
      }
    }
  }
}

interface Handler {
  readonly controller: object;
  readonly method: object;
  readonly key: string;
  readonly name: string;
}

function faultsOf(handler: Handler): string[] {
  const rules = rulesOf(handler.controller, handler.method);
  const isApi = pathsOf(handler).some(isOfApi);
  return [
    ...(rules.length === 1 ? [] : [`carries ${rules.length} rules; one of @Allow and @Public is needed`]),
    ...(isApi && answerOf(handler.method) === undefined ? ['does not say what it answers (@Answers)'] : []),
    ...(isApi && hasUndescribedPart(handler) ? ['reads something that no schema describes'] : []),
    ...(!isApi && rules[0]?.kind === 'allow' ? ['is outside /api/, where @Allow has no force'] : []),
  ].map((fault) => `  ${handler.name} ${fault}.`);
}

function hasUndescribedPart({ controller, key }: Handler): boolean {
  const parts = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, key) ?? {}) as Record<string, object>;
  return Object.entries(parts).some(
    ([part, read]) => readParts.has(Number(part.split(':')[0])) && !('schema' in read && read.schema),
  );
}

function pathsOf({ controller, method }: Handler): string[] {
  const listOf = (marked: object) =>
    [(Reflect.getMetadata(PATH_METADATA, marked) ?? '') as string | string[]].flat();
  return listOf(controller).flatMap((prefix) =>
    listOf(method).map(
      (path) =>
        `/${[prefix, path]
          .flatMap((part) => part.split('/'))
          .filter(Boolean)
          .join('/')}`,
    ),
  );
}
