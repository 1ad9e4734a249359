/** The words of the register in one language. It speaks to whoever answers for data protection. */
export interface RegisterTexts {
  readonly title: (organisation: string) => string;
  readonly made: string;
  readonly hosting: string;
  readonly hostedAt: string;
  readonly operator: string;
  readonly officer: string;
  readonly unsaid: string;
  readonly purposes: string;
  readonly basis: string;
  readonly bases: Readonly<Record<string, string>>;
  readonly agreed: string;
  readonly expires: string;
  readonly guardian: (under: number, from: number | null) => string;
  readonly recipients: string;
  readonly sharing: string;
  readonly flows: string;
  readonly fields: string;
  readonly keptFor: string;
  readonly asThePerson: string;
  readonly sensitivities: Readonly<Record<string, string>>;
  readonly unnamed: string;
  readonly retention: string;
  readonly retained: Readonly<Record<string, string>>;
  readonly channels: string;
  readonly providers: Readonly<Record<string, string>>;
  readonly accounts: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly rights: string;
}

const english: RegisterTexts = {
  title: (organisation) => `Register of processing: ${organisation}`,
  made: 'Written on',
  hosting: 'Where the data is',
  hostedAt: 'Place',
  operator: 'Run by',
  officer: 'Data-protection officer',
  unsaid: 'The data dictionary does not say.',
  purposes: 'What data is kept for',
  basis: 'Lawful basis',
  bases: {
    consent: 'consent',
    contract: 'contract or service asked for',
    legal_duty: 'legal duty',
    vital_interest: 'vital interest',
    public_task: 'public task',
    legitimate_interest: 'legitimate interest',
  },
  agreed: 'People who agree at present',
  expires: 'Asked again after',
  guardian: (under, from) =>
    from === null
      ? `A guardian agrees for who is under ${under}.`
      : `A guardian agrees for who is under ${under}; who is ${from} or older may agree alone.`,
  recipients: 'Given to',
  sharing: 'Partners who get the data of those who agree to it',
  flows: 'Conversations and programmes',
  fields: 'What is kept',
  keptFor: 'kept for',
  asThePerson: 'as long as the person',
  sensitivities: { ordinary: 'ordinary', sensitive: 'sensitive', secret: 'secret' },
  unnamed: 'Kept without a purpose',
  retention: 'How long the rest is kept',
  retained: {
    messages: 'Words of messages',
    timeline: 'Entries of timelines',
    cases: 'Closed cases',
    calls: 'What was sent to other systems, and their answers',
    imports: 'Rows of lists that were brought in',
    exports: 'Who stood in files that were taken out',
    people: 'People, after the last contact',
  },
  channels: 'Who carries messages',
  providers: {
    twilio: 'Twilio Inc., United States; from there to the mobile network',
    simulator: 'nowhere: a simulated phone for trying things out',
  },
  accounts: 'Who has access',
  roles: {
    admin: 'administrators',
    program_lead: 'programme leads',
    campaigner: 'campaigners',
    agent: 'agents',
    translator: 'translators',
    viewer: 'viewers',
    auditor: 'auditors',
  },
  rights:
    'Everybody can ask, by text or through staff, for a copy, for a correction, to be shared with nobody, and to be forgotten. Consents stand in a ledger that nobody can change.',
};

const swahili: RegisterTexts = {
  title: (organisation) => `Daftari la uchakataji: ${organisation}`,
  made: 'Imeandikwa',
  hosting: 'Mahali data ilipo',
  hostedAt: 'Mahali',
  operator: 'Inaendeshwa na',
  officer: 'Afisa wa ulinzi wa data',
  unsaid: 'Kamusi ya data haisemi.',
  purposes: 'Data inahifadhiwa kwa nini',
  basis: 'Msingi wa kisheria',
  bases: {
    consent: 'ridhaa',
    contract: 'mkataba au huduma iliyoombwa',
    legal_duty: 'wajibu wa kisheria',
    vital_interest: 'maslahi muhimu ya maisha',
    public_task: 'kazi ya umma',
    legitimate_interest: 'maslahi halali',
  },
  agreed: 'Watu wanaokubali kwa sasa',
  expires: 'Huulizwa tena baada ya',
  guardian: (under, from) =>
    from === null
      ? `Mlezi hukubali kwa aliye chini ya miaka ${under}.`
      : `Mlezi hukubali kwa aliye chini ya miaka ${under}; mwenye miaka ${from} au zaidi anaweza kukubali mwenyewe.`,
  recipients: 'Hupewa',
  sharing: 'Washirika wanaopewa taarifa za wanaokubali',
  flows: 'Mazungumzo na programu',
  fields: 'Kinachohifadhiwa',
  keptFor: 'huhifadhiwa',
  asThePerson: 'muda wote mtu anapokuwepo',
  sensitivities: { ordinary: 'kawaida', sensitive: 'nyeti', secret: 'siri' },
  unnamed: 'Kinachohifadhiwa bila kusudi',
  retention: 'Mengine huhifadhiwa kwa muda gani',
  retained: {
    messages: 'Maneno ya ujumbe',
    timeline: 'Matukio ya historia',
    cases: 'Kesi zilizofungwa',
    calls: 'Kilichotumwa kwa mifumo mingine, na majibu yake',
    imports: 'Safu za orodha zilizoingizwa',
    exports: 'Waliokuwa katika faili zilizotolewa',
    people: 'Watu, baada ya mawasiliano ya mwisho',
  },
  channels: 'Anayebeba ujumbe',
  providers: {
    twilio: 'Twilio Inc., Marekani; kisha mtandao wa simu',
    simulator: 'popote: simu ya kuigiza kwa majaribio',
  },
  accounts: 'Wenye ruhusa ya kuona',
  roles: {
    admin: 'wasimamizi',
    program_lead: 'viongozi wa programu',
    campaigner: 'waendesha kampeni',
    agent: 'wahudumu',
    translator: 'watafsiri',
    viewer: 'watazamaji',
    auditor: 'wakaguzi',
  },
  rights:
    'Kila mtu anaweza kuomba, kwa ujumbe au kupitia wafanyakazi, nakala, marekebisho, data yake isitolewe kwa yeyote, na asahaulike. Ridhaa ziko katika leja isiyoweza kubadilishwa na yeyote.',
};

const french: RegisterTexts = {
  title: (organisation) => `Registre des traitements : ${organisation}`,
  made: 'Établi le',
  hosting: 'Où se trouvent les données',
  hostedAt: 'Lieu',
  operator: 'Exploité par',
  officer: 'Délégué à la protection des données',
  unsaid: 'Le dictionnaire de données ne le dit pas.',
  purposes: 'À quoi servent les données',
  basis: 'Base légale',
  bases: {
    consent: 'consentement',
    contract: 'contrat ou service demandé',
    legal_duty: 'obligation légale',
    vital_interest: 'intérêt vital',
    public_task: 'mission d’intérêt public',
    legitimate_interest: 'intérêt légitime',
  },
  agreed: 'Personnes d’accord actuellement',
  expires: 'Redemandé après',
  guardian: (under, from) =>
    from === null
      ? `Un tuteur consent pour les moins de ${under} ans.`
      : `Un tuteur consent pour les moins de ${under} ans ; à partir de ${from} ans on peut consentir seul.`,
  recipients: 'Transmis à',
  sharing: 'Partenaires qui reçoivent les données des personnes qui l’acceptent',
  flows: 'Conversations et programmes',
  fields: 'Ce qui est gardé',
  keptFor: 'gardé',
  asThePerson: 'aussi longtemps que la personne',
  sensitivities: { ordinary: 'ordinaire', sensitive: 'sensible', secret: 'secret' },
  unnamed: 'Gardé sans finalité',
  retention: 'Durée de conservation du reste',
  retained: {
    messages: 'Mots des messages',
    timeline: 'Entrées de l’historique',
    cases: 'Dossiers clos',
    calls: 'Ce qui a été envoyé à d’autres systèmes, et leurs réponses',
    imports: 'Lignes des listes importées',
    exports: 'Qui figurait dans les fichiers sortis',
    people: 'Personnes, après le dernier contact',
  },
  channels: 'Qui transporte les messages',
  providers: {
    twilio: 'Twilio Inc., États-Unis ; de là vers le réseau mobile',
    simulator: 'nulle part : un téléphone simulé pour essayer',
  },
  accounts: 'Qui a accès',
  roles: {
    admin: 'administrateurs',
    program_lead: 'responsables de programme',
    campaigner: 'chargés de campagne',
    agent: 'agents',
    translator: 'traducteurs',
    viewer: 'lecteurs',
    auditor: 'auditeurs',
  },
  rights:
    'Chacun peut demander, par message ou auprès du personnel, une copie, une correction, de n’être transmis à personne, et d’être oublié. Les consentements figurent dans un registre que personne ne peut modifier.',
};

const byLanguage: Readonly<Record<string, RegisterTexts>> = { en: english, sw: swahili, fr: french };

/** The words of a language; in English where there are none. */
export function registerTexts(language: string): RegisterTexts {
  return byLanguage[language] ?? english;
}
