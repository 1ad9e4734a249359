/** Letters that a value has which is not known yet, such as a first name. */
const usualLength = 8;

const place = /\{\{([^{}]{1,200})\}\}/gu;

/** What every person has, or may have, beside fields. */
export const ownPlaces = ['first_name', 'name', 'place', 'organisation'] as const;

/** A text with a place at the cursor; what is selected gives way. */
export function insertedAt(text: string, from: number, to: number, named: string, instead: string) {
  const written = instead.trim() === '' ? `{{${named}}}` : `{{${named}|${instead.trim()}}}`;
  return { text: text.slice(0, from) + written + text.slice(to), cursor: from + written.length };
}

/** A text as long as people will get it: places are filled by what stands in for them, or by letters. */
export function measured(text: string): { readonly text: string; readonly isAbout: boolean } {
  const filled = text.replaceAll(place, (_, inside: string) => {
    const [, ...rest] = inside.split('|');
    return rest.length === 0 ? 'x'.repeat(usualLength) : rest.join('|').trim();
  });
  return { text: filled, isAbout: filled !== text };
}
