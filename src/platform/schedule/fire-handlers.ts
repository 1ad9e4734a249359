import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

import { kindsHandledBy, type FireHandler } from './handles-fire.js';

/** Every kind of fire of this service, as the composition root lists them. It is its own injection token. */
export abstract class FireKinds {
  abstract readonly kinds: readonly string[];
  /** Those that have jobs of their own. */
  readonly withOwnJobs?: readonly string[];
}

interface Found {
  readonly kind: string;
  readonly handler: FireHandler;
}

/** Finds the one class that handles each kind of fire, among the providers of all rooms. */
@Injectable()
export class FireHandlers {
  private readonly byKind = new Map<string, FireHandler>();

  constructor(
    private readonly discovery: DiscoveryService,
    @Inject(FireKinds) private readonly listed: FireKinds,
  ) {}

  /**
   * Reads the marks of `@HandlesFire`. Call it when all providers are made.
   * @throws Error naming each kind that has not exactly one handler, and each handler of an unlisted kind
   */
  collect(): void {
    const found = this.handlers();
    const problems = [
      ...this.listed.kinds.flatMap((kind) => problemsOf(kind, found)),
      ...this.strangers(found),
    ];
    if (problems.length > 0) throw new Error(problems.join('\n'));
    for (const { kind, handler } of found) this.byKind.set(kind, handler);
  }

  /** Kinds with their handlers, in the order of the list. */
  all(): readonly (readonly [kind: string, handler: FireHandler])[] {
    return this.listed.kinds.flatMap((kind) => {
      const handler = this.byKind.get(kind);
      return handler === undefined ? [] : [[kind, handler] as const];
    });
  }

  private handlers(): Found[] {
    const instances = new Set(this.discovery.getProviders().map((wrapper): unknown => wrapper.instance));
    return [...instances].flatMap((instance) => {
      if (typeof instance !== 'object' || instance === null) return [];
      return kindsHandledBy(instance.constructor).map((kind) => ({ kind, handler: instance as FireHandler }));
    });
  }

  private strangers(found: readonly Found[]): string[] {
    return found
      .filter(({ kind }) => !this.listed.kinds.includes(kind))
      .map(
        ({ kind, handler }) =>
          `${nameOf(handler)} handles the fire "${kind}", which the application does not list.`,
      );
  }
}

function problemsOf(kind: string, found: readonly Found[]): string[] {
  const handlers = found.filter((one) => one.kind === kind).map(({ handler }) => nameOf(handler));
  if (handlers.length === 1) return [];
  if (handlers.length === 0) return [`The fire "${kind}" has no handler: mark one class with @HandlesFire.`];
  return [`The fire "${kind}" has ${handlers.length} handlers (${handlers.join(', ')}): it must have one.`];
}

const nameOf = (handler: FireHandler): string => handler.constructor.name;
