import type { StepFields, StepTexts } from './operations.js';
import { codesOf, kindOf, questionOf } from './step-shapes.js';
import { textSlotsOf } from './step-texts.js';
import type { TextSlot } from './step-texts.js';

/** Words to begin with, by language and role. */
type Words = Readonly<Record<Exclude<TextSlot['role'], 'option' | 'accept'>, string>> & {
  readonly ask: string;
  readonly retryChoice: string;
  readonly yes: string;
  readonly no: string;
  readonly more: string;
  readonly moreOption: string;
  readonly first: string;
  readonly second: string;
  readonly another: string;
};

const english: Words = {
  text: 'Write your message here.',
  ask: 'Write your question here.',
  neutral: 'We have a message for you. Please send HELP when you are alone.',
  retry: 'Sorry, we did not understand. Please answer once more.',
  retryChoice: 'Sorry, we did not understand. Please reply with just a number.',
  help: 'A person can help: send HELP.',
  unsure: 'That is fine. In which month is it? For example: June',
  more: 'We keep your answers only to send you these messages. You lose nothing by saying no.',
  confirm: 'We have noted: {{answer}}. Is this right?',
  no_answer: 'We are still waiting for your answer.',
  note: 'Write here what a colleague has to know.',
  yes: 'Yes',
  no: 'No',
  moreOption: 'Tell me more',
  first: 'First answer',
  second: 'Second answer',
  another: 'New answer',
};

const byLanguage: Readonly<Record<string, Words>> = {
  en: english,
  sw: {
    text: 'Andika ujumbe wako hapa.',
    ask: 'Andika swali lako hapa.',
    neutral: 'Tuna ujumbe kwa ajili yako. Tafadhali tuma MSAADA ukiwa peke yako.',
    retry: 'Samahani, hatujaelewa. Tafadhali jibu tena.',
    retryChoice: 'Samahani, hatujaelewa. Tafadhali jibu kwa namba tu.',
    help: 'Mtu anaweza kukusaidia: tuma MSAADA.',
    unsure: 'Hakuna shida. Ni mwezi gani? Kwa mfano: Juni',
    more: 'Tunatunza majibu yako ili kukutumia ujumbe huu tu. Ukikataa hupotezi kitu.',
    confirm: 'Tumeandika: {{answer}}. Ni sahihi?',
    no_answer: 'Bado tunasubiri jibu lako.',
    note: 'Andika hapa jambo ambalo mwenzako anahitaji kujua.',
    yes: 'Ndiyo',
    no: 'Hapana',
    moreOption: 'Nieleze zaidi',
    first: 'Jibu la kwanza',
    second: 'Jibu la pili',
    another: 'Jibu jipya',
  },
  fr: {
    text: 'Écrivez votre message ici.',
    ask: 'Écrivez votre question ici.',
    neutral: 'Nous avons un message pour vous. Envoyez AIDE quand personne ne lit avec vous.',
    retry: "Pardon, nous n'avons pas compris. Répondez encore une fois.",
    retryChoice: "Pardon, nous n'avons pas compris. Répondez par un numéro.",
    help: 'Une personne peut vous aider : envoyez AIDE.',
    unsure: "Ce n'est pas grave. C'est quel mois ? Par exemple : juin",
    more: 'Vos réponses servent seulement à vous envoyer ces messages. Vous ne perdez rien si vous dites non.',
    confirm: "Nous avons noté : {{answer}}. C'est bien cela ?",
    no_answer: 'Nous attendons encore votre réponse.',
    note: 'Écrivez ici ce qu’un collègue doit savoir.',
    yes: 'Oui',
    no: 'Non',
    moreOption: 'En savoir plus',
    first: 'Premier choix',
    second: 'Second choix',
    another: 'Nouvelle réponse',
  },
};

/** Words that a new step begins with and that say nothing to anybody: they are to be written over. */
export const unwrittenWords: ReadonlySet<string> = new Set(
  Object.values(byLanguage).flatMap(({ text, ask, note, first, second, another }) => [
    text,
    ask,
    note,
    first,
    second,
    another,
  ]),
);

/** The words that a further answer of a question begins with, to be written over. */
export function newAnswerWords(language: string): string {
  return (byLanguage[language] ?? english).another;
}

/** Gives a new step the texts that it needs, to be written over: keys below the step, in each language. */
export function placeholderTexts(step: StepFields, languages: readonly string[]): StepTexts {
  const slots = textSlotsOf(step, languages).filter(
    ({ key, isRequired }) => isRequired && key.startsWith(`${step.id}.`),
  );
  return Object.fromEntries(
    languages.map((language) => {
      const words = byLanguage[language] ?? english;
      const texts = slots.map(
        (slot) => [slot.key.slice(step.id.length + 1), wordsFor(slot, step, words)] as const,
      );
      return [language, Object.fromEntries(texts)];
    }),
  );
}

function wordsFor({ role, code }: TextSlot, step: StepFields, words: Words): string {
  if (role === 'option' || role === 'accept') return labelOf(code ?? '', words);
  const isAsking = kindOf(step) === 'ask';
  if (role === 'text') return isAsking ? words.ask : words.text;
  const isChoosing = codesOf(step, []).length > 0 || questionOf(step) === 'language';
  return role === 'retry' && isChoosing ? words.retryChoice : words[role];
}

function labelOf(code: string, words: Words): string {
  if (code === 'yes') return words.yes;
  if (code === 'no') return words.no;
  if (code === 'more') return words.moreOption;
  if (code === 'first' || code === 'second') return words[code];
  const spoken = code.replaceAll('_', ' ');
  return spoken.charAt(0).toUpperCase() + spoken.slice(1);
}
