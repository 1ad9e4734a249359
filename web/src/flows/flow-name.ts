const mostLetters = 40;

/** The name that a conversation gets from its title: small letters, digits and _ (`Visite à domicile` is `visite_a_domicile`). */
export function flowNameOf(title: string): string {
  const plain = title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '');
  return plain.slice(0, mostLetters).replace(/_+$/, '');
}

/** A name that is not taken: the same with a number behind it. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number += 1) {
    const numbered = `${name.slice(0, mostLetters - 4)}_${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}
