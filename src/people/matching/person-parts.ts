import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

import { PersonPart } from './person-part.js';

/** Finds the parts of a person among the providers of all rooms; boot fails when two have one name or answer for one column. */
@Injectable()
export class PersonParts implements OnModuleInit {
  private parts: readonly PersonPart[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws Error naming what two parts claim */
  onModuleInit(): void {
    const instances = new Set(this.discovery.getProviders().map((wrapper): unknown => wrapper.instance));
    const parts = [...instances].filter((instance) => instance instanceof PersonPart);
    const claims = parts.flatMap((part) => [part.name, ...part.columns]);
    const twice = claims.find((claim, at) => claims.indexOf(claim) !== at);
    if (twice !== undefined)
      throw new Error(`Two parts of a person answer for "${twice}": each needs exactly one.`);
    this.parts = parts.sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  /** All of them, always in one order; what is taken apart or erased is so in the opposite one. */
  all(): readonly PersonPart[] {
    return this.parts;
  }
}
