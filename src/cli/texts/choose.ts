import type {
  TranslatedDefinition,
  TranslatedLanguage,
} from '../../conversations/translation/translated-definition.js';
import { DomainError } from '../../platform/domain-error.js';

/** Which texts a command is about; all of them without either. */
export interface TextsChoice {
  readonly flow?: string;
  readonly lang?: string;
}

/** A definition in one language. */
export interface Chosen {
  readonly definition: TranslatedDefinition;
  readonly into: TranslatedLanguage;
}

/**
 * Picks definitions and languages.
 * @param isWithSource whether those that are translated from are meant too, when no language is named
 * @throws DomainError when there are none
 */
export function choose(
  definitions: readonly TranslatedDefinition[],
  { flow, lang }: TextsChoice,
  isWithSource = false,
): Chosen[] {
  const named = definitions.filter(({ name }) => flow === undefined || name === flow);
  if (named.length === 0)
    throw notFound(
      'flow or programme',
      flow ?? '',
      definitions.map(({ name }) => name),
    );
  const all = named.flatMap((definition) => definition.languages.map((into) => ({ definition, into })));
  const chosen = all.filter(({ definition, into }) =>
    lang === undefined ? isWithSource || into !== definition.source : into.language === lang,
  );
  if (chosen.length > 0 || lang === undefined) return chosen;
  throw notFound('language', lang, [...new Set(all.map(({ into }) => into.language))]);
}

function notFound(what: string, name: string, known: readonly string[]): DomainError {
  return new DomainError('not_found', `There is no ${what} "${name}", only: ${known.join(', ')}.`);
}
