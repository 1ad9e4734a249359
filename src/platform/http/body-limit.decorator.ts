import { RouteConfig } from '@nestjs/platform-fastify';

/** Lets a route of the API take larger bodies, such as sheets, than the others. */
export function BodyLimit(bodyLimitBytes: number): MethodDecorator {
  return RouteConfig({ bodyLimitBytes });
}
