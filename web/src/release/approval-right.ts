import { useSession } from '../api/session.js';
import type { Decisions } from './release.js';

/**
 * Whether somebody may approve the words of consent: `may`; `alone`, though they changed the words themselves, as nobody else
 * can; `own`: they changed them, and somebody else has to read them; `role`: their role may not.
 */
export type ApprovalRight = 'may' | 'alone' | 'own' | 'role';

/** Tells which it is for whoever is signed in. */
export function useApprovalRight(): (decisions: Decisions) => ApprovalRight {
  const { may, user } = useSession();
  return ({ approval }) => {
    if (!may('flows.approve_consent')) return 'role';
    const isMe = ({ id }: { readonly id: string }): boolean => id === user.id;
    if (!approval?.authors.some(isMe)) return 'may';
    return approval.approvers.some(isMe) ? 'alone' : 'own';
  };
}
