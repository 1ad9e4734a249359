import { missing, type ConfigProblem } from './problem.js';
import { notesOf, type PartOfEnvironment, type VariableName } from './variables.js';

/** What the rules are told: the variables that could be read, and which were set at all, well or badly. */
export interface Given {
  readonly values: PartOfEnvironment;
  readonly isSet: (name: VariableName) => boolean;
  /** The absolute path of `DATA_DIR`. */
  readonly dataDir: string;
  /** Where this project lies. */
  readonly projectDir: string;
}

const oidcNames = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
const twilioNames = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_SENDERS'] as const;

/** Finds what is wrong between variables that are each right by themselves. */
export function brokenRules(given: Given): ConfigProblem[] {
  return [
    ...twilioIsWhole(given),
    ...publicUrlIsReachable(given),
    ...oidcIsWhole(given),
    ...(given.values.NODE_ENV === 'production' ? productionIsComplete(given) : []),
  ];
}

function hasTwilio({ isSet }: Given): boolean {
  return twilioNames.some(isSet);
}

function twilioIsWhole(given: Given): ConfigProblem[] {
  if (!hasTwilio(given)) return [];
  const others = (name: VariableName) => twilioNames.filter((other) => other !== name).join(' and ');
  return twilioNames
    .filter((name) => !given.isSet(name))
    .map((name) => missing(name, `together with ${others(name)}`));
}

function oidcIsWhole(given: Given): ConfigProblem[] {
  if (!oidcNames.some(given.isSet)) return [];
  const others = (name: VariableName) => oidcNames.filter((other) => other !== name).join(' and ');
  return [
    ...oidcNames
      .filter((name) => !given.isSet(name))
      .map((name) => missing(name, `together with ${others(name)}`)),
    ...issuerIsSafe(given),
  ];
}

function issuerIsSafe({ values: { OIDC_ISSUER: issuer } }: Given): ConfigProblem[] {
  if (issuer === undefined || issuer.startsWith('https:')) return [];
  if (/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(issuer).hostname)) return [];
  return [
    {
      variable: 'OIDC_ISSUER',
      message: 'OIDC_ISSUER begins with http://, so that others could read along and sign in as your people.',
      hint: 'Use the address that begins with https://.',
    },
  ];
}

function publicUrlIsReachable(given: Given): ConfigProblem[] {
  const { PUBLIC_URL: publicUrl, TWILIO_API_BASE_URL: fake } = given.values;
  if (!given.isSet('PUBLIC_URL')) {
    return hasTwilio(given) && fake === undefined
      ? [missing('PUBLIC_URL', 'to check what Twilio signs')]
      : [];
  }
  if (publicUrl === undefined) return [];
  return [...withoutExtras(publicUrl), ...withoutUnderscore(publicUrl)];
}

function withoutExtras(publicUrl: string): ConfigProblem[] {
  const { search, hash, username } = new URL(publicUrl);
  if (search === '' && hash === '' && username === '') return [];
  return [
    {
      variable: 'PUBLIC_URL',
      message: 'PUBLIC_URL has more than a host and a path.',
      hint: 'Take away what stands after ? or #, and any user name: settings such as #rc=3 belong into the Twilio console.',
    },
  ];
}

function withoutUnderscore(publicUrl: string): ConfigProblem[] {
  if (!new URL(publicUrl).hostname.includes('_')) return [];
  return [
    {
      variable: 'PUBLIC_URL',
      message: 'PUBLIC_URL has an underscore in its host name, which Twilio does not call.',
      hint: 'Use a host name of letters, digits, dots and hyphens.',
    },
  ];
}

function productionIsComplete(given: Given): ConfigProblem[] {
  return [...dataIsSafe(given), ...secretsAreKept(given), ...twilioIsReal(given)];
}

function dataIsSafe({ isSet, dataDir, projectDir }: Given): ConfigProblem[] {
  if (isSet('DATABASE_URL')) return [];
  if (!isSet('DATA_DIR'))
    return [missing('DATA_DIR', 'with NODE_ENV=production: it says where the database is kept')];
  if (!`${dataDir}/`.startsWith(`${projectDir}/`)) return [];
  return [
    {
      variable: 'DATA_DIR',
      message:
        'DATA_DIR lies inside the project folder, where an update of the project could take the data with it.',
      hint: 'Choose a folder outside of it, such as /var/lib/karibu.',
    },
  ];
}

function secretsAreKept({ isSet, values }: Given): ConfigProblem[] {
  const unset = isSet('SECRET_KEY') ? [] : [missing('SECRET_KEY', 'with NODE_ENV=production')];
  const copied = (['SECRET_KEY', 'METRICS_TOKEN'] as const).filter(
    (name) => values[name] !== undefined && values[name] === notesOf(name).example,
  );
  return [...unset, ...copied.map(isExample)];
}

function isExample(name: VariableName): ConfigProblem {
  return {
    variable: name,
    message: `${name} is the example of .env.example, which everybody knows.`,
    hint: notesOf(name).hint,
  };
}

function twilioIsReal(given: Given): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  if (given.isSet('TWILIO_API_BASE_URL')) {
    problems.push({
      variable: 'TWILIO_API_BASE_URL',
      message: 'TWILIO_API_BASE_URL is for tests and is refused with NODE_ENV=production.',
      hint: 'Take it out: messages would go to a fake.',
    });
  }
  if (hasTwilio(given) && given.values.PUBLIC_URL?.startsWith('http:')) {
    problems.push({
      variable: 'PUBLIC_URL',
      message:
        'PUBLIC_URL begins with http://; with NODE_ENV=production and Twilio it must begin with https://.',
      hint: 'Put a certificate on your reverse proxy: over http:// messages can be read on their way.',
    });
  }
  return problems;
}
