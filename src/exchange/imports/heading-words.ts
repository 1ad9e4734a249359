import type { OwnTarget } from './targets.rules.js';

/** What columns are called in the files that people bring, in English, Swahili and French; folded as names are. */
export const ownHeadings: Readonly<Partial<Record<OwnTarget, readonly string[]>>> = {
  id: ['id', 'karibu id', 'person id'],
  name: [
    ...[
      'name',
      'full name',
      'names',
      'client name',
      'patient name',
      'mother name',
      'mothers name',
      'participant',
    ],
    ...['jina', 'jina kamili', 'majina', 'jina la mama', 'jina la mshiriki'],
    ...['nom', 'nom complet', 'nom et prenom', 'nom prenom', 'prenom et nom', 'noms'],
  ],
  first_name: ['first name', 'firstname', 'given name', 'jina la kwanza', 'prenom', 'prenoms'],
  last_name: [
    'last name',
    'lastname',
    'surname',
    'family name',
    'jina la mwisho',
    'jina la ukoo',
    'nom de famille',
  ],
  phone: [
    ...[
      'phone',
      'phone number',
      'phone no',
      'mobile',
      'mobile number',
      'mobile phone',
      'cell',
      'cell phone',
      'tel',
    ],
    ...['telephone', 'telephone number', 'contact', 'contact number', 'msisdn', 'number', 'sms'],
    ...['simu', 'namba ya simu', 'nambari ya simu', 'namba', 'nambari', 'simu ya mkononi'],
    ...['numero', 'numero de telephone', 'portable', 'gsm'],
  ],
  second_phone: [
    ...['second phone', 'phone 2', 'phone2', 'other phone', 'alternative phone', 'alternate phone'],
    ...['simu ya pili', 'simu 2', 'simu nyingine', 'deuxieme telephone', 'telephone 2', 'autre telephone'],
  ],
  whatsapp: ['whatsapp', 'whatsapp number', 'namba ya whatsapp', 'nambari ya whatsapp', 'numero whatsapp'],
  language: ['language', 'preferred language', 'lugha', 'langue', 'lang'],
  timezone: ['timezone', 'time zone', 'saa za eneo', 'fuseau horaire'],
  preferred_hour: ['preferred hour', 'best hour', 'saa anayopendelea', 'heure preferee'],
  preferred_channel: ['preferred channel', 'channel', 'njia anayopendelea', 'canal prefere', 'canal'],
  tags: ['tags', 'tag', 'labels', 'lebo', 'etiquettes', 'etiquette'],
  roles: ['roles', 'role', 'majukumu', 'jukumu', 'role de la personne'],
  interests: ['interests', 'interest', 'topics', 'anayopenda', 'mada', 'interets', 'themes'],
  consent_date: [
    'consent date',
    'date of consent',
    'tarehe ya ridhaa',
    'tarehe ya idhini',
    'date du consentement',
  ],
};

/** What stands above a column of which a year or an age is read. */
export const roughHeadings: Readonly<Record<string, readonly string[]>> = {
  birth_date: [
    ...['age', 'age years', 'age in years', 'year of birth', 'birth year', 'yob', 'born in'],
    ...['umri', 'miaka', 'umri miaka', 'mwaka wa kuzaliwa', 'age ans', 'annee de naissance'],
  ],
};

/** The same for fields that most programmes keep, beside their names in the dictionary. */
export const fieldHeadings: Readonly<Record<string, readonly string[]>> = {
  birth_date: [
    ...['dob', 'd o b', 'date of birth', 'birth date', 'birthdate', 'birthday', 'born'],
    ...['tarehe ya kuzaliwa', 'siku ya kuzaliwa', 'date de naissance', 'ne e le', 'naissance'],
  ],
  due_date: [
    ...['edd', 'due date', 'expected date of delivery', 'expected delivery date', 'estimated due date'],
    ...['tarehe ya kujifungua', 'tarehe ya makadirio', 'date prevue d accouchement', 'dpa', 'terme'],
  ],
  place: [
    ...['place', 'village', 'location', 'residence', 'town', 'ward', 'area', 'county', 'sub county'],
    ...[
      'mahali',
      'kijiji',
      'mtaa',
      'makazi',
      'eneo',
      'kata',
      'lieu',
      'localite',
      'quartier',
      'commune',
      'ville',
    ],
  ],
  sex: ['sex', 'gender', 'jinsia', 'sexe', 'genre'],
  email: ['email', 'e mail', 'email address', 'barua pepe', 'courriel', 'adresse e mail'],
  children: [
    'children',
    'number of children',
    'parity',
    'watoto',
    'idadi ya watoto',
    'enfants',
    'nombre d enfants',
  ],
};
