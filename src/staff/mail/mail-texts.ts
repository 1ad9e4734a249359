import type { InvitationKind } from '../invitations/invitation.js';

/** The languages of the interface, and so of mails. */
export const interfaceLanguages = ['en', 'sw', 'fr'] as const;

/** A language of the interface. */
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** Links that travel by mail. */
export type MailedKind = Exclude<InvitationKind, 'setup'>;

/** What a mail says, in plain text. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

type Words = (organisation: string, link: string) => readonly [subject: string, ...paragraphs: string[]];

const words: Readonly<Record<InterfaceLanguage, Readonly<Record<MailedKind, Words>>>> = {
  en: {
    invitation: (organisation, link) => [
      `Your account with ${organisation}`,
      `Hello,\n\n${organisation} invites you to work with its conversations. Open this link to choose a password:`,
      link,
      'The link works once, for 7 days. If you did not expect this, leave it.',
    ],
    password_reset: (organisation, link) => [
      'A new password',
      `Hello,\n\nopen this link to choose a new password for your account with ${organisation}:`,
      link,
      'The link works once, for a day. Until you use it, your old password stays. If you did not ask for this, tell your administrator.',
    ],
    sign_in: (organisation, link) => [
      'Your link to sign in',
      `Hello,\n\nopen this link to sign in to ${organisation}:`,
      link,
      'The link works once, for 15 minutes. If you did not ask for it, leave it: nobody can sign in without it.',
    ],
  },
  sw: {
    invitation: (organisation, link) => [
      `Akaunti yako ya ${organisation}`,
      `Habari,\n\n${organisation} inakualika kufanya kazi na mazungumzo yake. Fungua kiungo hiki uchague nenosiri:`,
      link,
      'Kiungo hiki kinafanya kazi mara moja, kwa siku 7. Kama hukutarajia barua hii, iache.',
    ],
    password_reset: (organisation, link) => [
      'Nenosiri jipya',
      `Habari,\n\nfungua kiungo hiki uchague nenosiri jipya la akaunti yako ya ${organisation}:`,
      link,
      'Kiungo hiki kinafanya kazi mara moja, kwa siku moja. Mpaka ukitumie, nenosiri lako la zamani linabaki. Kama hukuomba hili, mwambie msimamizi wako.',
    ],
    sign_in: (organisation, link) => [
      'Kiungo chako cha kuingia',
      `Habari,\n\nfungua kiungo hiki kuingia ${organisation}:`,
      link,
      'Kiungo hiki kinafanya kazi mara moja, kwa dakika 15. Kama hukukiomba, kiache: hakuna anayeweza kuingia bila kiungo hiki.',
    ],
  },
  fr: {
    invitation: (organisation, link) => [
      `Votre compte chez ${organisation}`,
      `Bonjour,\n\n${organisation} vous invite à travailler avec ses conversations. Ouvrez ce lien pour choisir un mot de passe :`,
      link,
      "Le lien fonctionne une seule fois, pendant 7 jours. Si vous n'attendiez pas ce message, ignorez-le.",
    ],
    password_reset: (organisation, link) => [
      'Un nouveau mot de passe',
      `Bonjour,\n\nouvrez ce lien pour choisir un nouveau mot de passe pour votre compte chez ${organisation} :`,
      link,
      "Le lien fonctionne une seule fois, pendant un jour. Tant que vous ne l'utilisez pas, votre ancien mot de passe reste. Si vous n'avez rien demandé, prévenez votre administrateur.",
    ],
    sign_in: (organisation, link) => [
      'Votre lien de connexion',
      `Bonjour,\n\nouvrez ce lien pour vous connecter à ${organisation} :`,
      link,
      "Le lien fonctionne une seule fois, pendant 15 minutes. Si vous ne l'avez pas demandé, ignorez-le : personne ne peut se connecter sans lui.",
    ],
  },
};

/** Writes the mail that brings somebody a link; a language that there is no mail in gets English. */
export function mailText(kind: MailedKind, language: string, organisation: string, link: string): MailText {
  const [subject, ...paragraphs] = words[spoken(language)][kind](organisation, link);
  return { subject, text: `${paragraphs.join('\n\n')}\n` };
}

function spoken(language: string): InterfaceLanguage {
  return interfaceLanguages.find((one) => one === language) ?? 'en';
}
