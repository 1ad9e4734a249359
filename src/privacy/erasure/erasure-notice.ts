/** What the last message says; at most one SMS each. */
interface NoticeWords {
  readonly alone: (organisation: string) => string;
  /** On a phone that others use as well: nobody is named, and they go on getting theirs. */
  readonly shared: (organisation: string) => string;
}

const english: NoticeWords = {
  alone: (organisation) =>
    `All that ${organisation} kept about you is now deleted. We send you nothing more. To come back, send JOIN.`,
  shared: (organisation) =>
    `${organisation}: what somebody on this phone asked us to delete is now deleted. Others here get their messages as before.`,
};

const swahili: NoticeWords = {
  alone: (organisation) =>
    `Taarifa zote ambazo ${organisation} ilihifadhi kukuhusu zimefutwa. Hatutakutumia ujumbe tena. Ukitaka kurudi, tuma JIUNGE.`,
  shared: (organisation) =>
    `${organisation}: taarifa ambazo mtu wa simu hii aliomba zifutwe zimefutwa. Wengine watapata ujumbe kama kawaida.`,
};

const french: NoticeWords = {
  alone: (organisation) =>
    `Tout ce que ${organisation} gardait sur vous est maintenant effacé. Nous ne vous écrirons plus. Pour revenir : INSCRIRE.`,
  shared: (organisation) =>
    `${organisation} : ce que quelqu'un sur ce téléphone a demandé d'effacer est effacé. Les autres reçoivent leurs messages.`,
};

const byLanguage: Readonly<Record<string, NoticeWords>> = { en: english, sw: swahili, fr: french };

/** Where the last message goes, and how it is worded. */
export interface NoticeSetting {
  readonly organisation: string;
  readonly language: string;
  readonly isShared: boolean;
}

/** The message that tells somebody that she is forgotten, with its language; in English where there are no words. */
export function erasureNotice({ organisation, language, isShared }: NoticeSetting): {
  readonly body: string;
  readonly language: string;
} {
  const words = byLanguage[language];
  const { alone, shared } = words ?? english;
  return {
    body: (isShared ? shared : alone)(organisation),
    language: words === undefined ? 'en' : language,
  };
}
