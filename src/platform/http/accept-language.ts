import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The languages that the caller of a route likes to read, as `Accept-Language` says. */
export const Languages = createParamDecorator((_data: unknown, context: ExecutionContext): string[] => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  return languagesAccepted(headers['accept-language']);
});

/**
 * Reads which languages a caller likes to read, the dearest first, as ISO 639 codes: of `sw-KE` its language.
 * @param header `Accept-Language`; absent or rubbish: none
 */
export function languagesAccepted(header: string | undefined): string[] {
  const wishes = (header ?? '').split(',').flatMap((part) => {
    const [, language, quality = '1'] = wish.exec(part.trim().toLowerCase()) ?? [];
    return language === undefined ? [] : [{ language, weight: Number(quality) }];
  });
  const wanted = wishes.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
  return [...new Set(wanted.map(({ language }) => language))];
}

const wish = /^([a-z]{2,3})(?:-[a-z0-9-]{1,20})?(?:\s*;\s*q=(0(?:\.\d{1,3})?|1(?:\.0{1,3})?))?$/;
