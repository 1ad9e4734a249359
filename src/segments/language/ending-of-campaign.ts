/**
 * How the reason of a message ends when a campaign wrote it that has a topic: `topic:food/broadcast/ID` of `broadcast:ID`.
 * Null for what is no campaign.
 */
export function endingOfCampaign(what: string): string | null {
  return what.startsWith('broadcast:') ? `/${what.replace(':', '/')}` : null;
}
