import 'reflect-metadata';

import type { Permission } from './policy.js';

const ruleKey = Symbol('route rule');

/** Who may call a route: whoever may do something, or everybody, for a reason. */
export type RouteRule =
  | { readonly kind: 'allow'; readonly permission: Permission }
  | { readonly kind: 'public'; readonly reason: string };

/** Lets in callers who may do this. It stands on a route, or on a controller for all its routes. */
export function Allow(permission: Permission): MethodDecorator & ClassDecorator {
  return addRule({ kind: 'allow', permission });
}

/** Lets in everybody, and says why. It stands on a route, or on a controller for all its routes. */
export function Public(reason: string): MethodDecorator & ClassDecorator {
  return addRule({ kind: 'public', reason });
}

/** The rules of a route: its own and its controller's. One that is complete has exactly one. */
export function rulesOf(controller: object, handler: object): readonly RouteRule[] {
  return [...rulesOn(controller), ...rulesOn(handler)];
}

function addRule(rule: RouteRule): MethodDecorator & ClassDecorator {
  return (target: object, _key?: string | symbol, descriptor?: PropertyDescriptor): void => {
    const marked = (descriptor?.value ?? target) as object;
    Reflect.defineMetadata(ruleKey, [...rulesOn(marked), rule], marked);
  };
}

function rulesOn(marked: object): readonly RouteRule[] {
  return (Reflect.getOwnMetadata(ruleKey, marked) as RouteRule[] | undefined) ?? [];
}
