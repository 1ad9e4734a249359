import type { Reason, ReasonCode } from './operations.js';

/** Leaves an operation that cannot be done; `applyOperation` hands its reason out. */
export class Refusal extends Error {
  readonly reason: Reason;

  constructor(code: ReasonCode, about: { readonly step?: string; readonly name?: string } = {}) {
    super(code);
    this.reason = { code, step: about.step ?? null, name: about.name ?? null };
  }
}
