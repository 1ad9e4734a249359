/** How errors look, for the description of the API. */
export const problemSchema = {
  Problem: {
    type: 'object',
    required: ['type', 'title', 'status', 'code'],
    properties: {
      type: { type: 'string', enum: ['about:blank'] },
      title: { type: 'string' },
      status: { type: 'integer' },
      code: { type: 'string', description: 'Stable: what programs decide by.' },
      detail: { type: 'string', description: 'A sentence for the reader.' },
      words: {
        type: 'object',
        description: 'Which sentence `detail` is: the console says it in the reader’s language.',
        properties: { key: { type: 'string' }, params: { type: 'object', additionalProperties: true } },
      },
      errors: {
        type: 'array',
        description: 'What of the request does not fit, part by part.',
        items: {
          type: 'object',
          required: ['path', 'message'],
          properties: {
            path: { type: 'string' },
            message: { type: 'string' },
            words: {
              type: 'object',
              description: 'Which sentence `message` is; absent where it is in English only.',
              properties: { key: { type: 'string' }, params: { type: 'object', additionalProperties: true } },
            },
          },
        },
      },
      current: { description: 'With `version_conflict`: what is there now.' },
    },
    additionalProperties: true,
  },
};

/** What decides how a route can refuse. */
interface RouteTraits {
  readonly isPublic: boolean;
  readonly takesInput: boolean;
  readonly takesBody: boolean;
  readonly isVersioned: boolean;
  /** It is about one thing, which may not be there. */
  readonly hasSubject: boolean;
  readonly isChange: boolean;
}

/** The answers by which a route can refuse, by status. */
export function problemAnswers(traits: RouteTraits): Record<string, object> {
  const { isPublic, takesInput, takesBody, isVersioned, hasSubject, isChange } = traits;
  return {
    ...(takesInput ? { 400: answer('What was sent does not fit (`malformed`).') } : {}),
    ...(isPublic ? {} : { 401: answer('Nobody is signed in (`signed_out`).') }),
    ...(isPublic && !isChange
      ? {}
      : { 403: answer('The account, token or page may not do this (`forbidden`).') }),
    ...(hasSubject ? { 404: answer('There is no such thing (`not_found`).') } : {}),
    ...(isChange ? { 409: answer('Somebody else was faster (`version_conflict`, `conflict`).') } : {}),
    ...(takesBody ? { 413: answer('Too large (`payload_too_large`).') } : {}),
    ...(isChange ? { 422: answer('A rule says no (`refused`).') } : {}),
    ...(isVersioned ? { 428: answer('The header If-Match is missing (`precondition_required`).') } : {}),
    429: answer('Too many requests (`too_many_requests`); `Retry-After` says when to come again.'),
  };
}

function answer(description: string): object {
  return {
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}
