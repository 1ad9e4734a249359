const prefix = 'share:';

/** The purpose under which data is shared with a partner: each partner is agreed to apart. */
export function sharingPurpose(partner: string): string {
  return `${prefix}${partner}`;
}

/** The partner that a purpose is about; null for a purpose that shares nothing. */
export function partnerOf(purpose: string): string | null {
  return purpose.startsWith(prefix) ? purpose.slice(prefix.length) : null;
}
