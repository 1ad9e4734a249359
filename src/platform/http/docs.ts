import { Injectable } from '@nestjs/common';

import { DomainError } from '../domain-error.js';
import { sentence } from '../sentence.js';

/** The description of the API; whoever builds the application says how it is made. It is made when first asked for. */
@Injectable()
export class Docs {
  private make: (() => object) | undefined;
  private made: object | undefined;

  describeBy(make: () => object): void {
    this.make = make;
  }

  /** @throws DomainError `not_found` in an application that nobody described */
  document(): object {
    this.made ??= this.make?.();
    if (this.made === undefined)
      throw new DomainError(
        'not_found',
        sentence('problems:describes_no_api')`This process describes no API.`,
      );
    return this.made;
  }
}
