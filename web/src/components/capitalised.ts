/** A name with a capital at its beginning, as it stands in a list. */
export function capitalised(name: string, language: string): string {
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
