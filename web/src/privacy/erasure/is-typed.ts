/** Whether somebody typed what was to be typed; capitals and spaces are nobody's mistake. */
export function isTyped(typed: string, wanted: string): boolean {
  return plain(typed) === plain(wanted);
}

const plain = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
