import { lines } from './lines.js';

/** Answers to a yes-or-no question, read with all languages of a flow in the order given. */
export interface YesNoExamples {
  readonly languages: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly ambiguous: readonly string[];
  readonly notUnderstood: readonly string[];
}

export const yesNoCorpus: readonly YesNoExamples[] = [
  {
    languages: ['en'],
    yes: lines`
      yes
      YES
      Yes.
      yess
      yesss
      YEEEES
      y
      yeah
      yep
      yes please
      Yes, thank you
      yes I agree
      I agree
      i accept
      of course
      sure
      ok
      okay thanks
      👍
      👍🏾
      ✅
      yes I am pregnant
      yes i want to join
      agreee
      Yes yes
      hello yes
    `,
    no: lines`
      no
      NO
      No.
      nooo
      n
      nope
      no thanks
      No thank you
      no please
      never
      not yet
      not now
      I don't want
      I do not agree
      i refuse
      👎
      no I am not
      No, I dont want to
      not interested
      no way
    `,
    ambiguous: lines`
      yes and no
      yes no
      yes but not now
      no yes
      ok but later
    `,
    notUnderstood: lines`
      what
      yes?
      why?
      maybe
      Asha
      12
      thank you
      🙏
      ...
      hello
    `,
  },
  {
    languages: ['sw', 'en'],
    yes: lines`
      ndiyo
      Ndio
      NDIYO!
      ndiyooo
      ndyo
      ndio nakubali
      nakubali
      ninakubali
      ndiyo asante
      Ndiyo, tafadhali
      naam
      eeh
      sawa
      sawa sawa
      sawa nakubali
      yes
      yes ndiyo
      bila shaka
      ndiya
      ndiyo mimi ni mjamzito
      nataka
      kabisa
      ok sawa
    `,
    no: lines`
      hapana
      Hapana.
      hapanaaa
      hapna
      apana
      hapana asante
      la
      sitaki
      sikubali
      hapana sitaki
      siyo
      sio
      bado
      sina
      hapanna
      no
      hapana bado
      hapana mimi si mjamzito
      no hapana
    `,
    ambiguous: lines`
      ndiyo hapana
      ndiyo lakini sitaki
      ndio ila bado
    `,
    notUnderstood: lines`
      asante
      sijui
      kwa nini?
      natoka
      Akinyi
      labda
      nini
    `,
  },
  {
    languages: ['fr', 'en'],
    yes: lines`
      oui
      OUI
      Oui.
      ouiii
      ouais
      oui merci
      oui svp
      Oui, s'il vous plaît
      oui j'accepte
      j’accepte
      d'accord
      D’accord merci
      bien sûr
      bien sur
      je veux bien
      ok
      volontiers
      oui je suis enceinte
      yes
      oui oui
      tout à fait
    `,
    no: lines`
      non
      NON
      Non.
      nonnn
      non merci
      merci non
      pas du tout
      jamais
      je refuse
      je ne veux pas
      je n'accepte pas
      pas encore
      pas maintenant
      nan
      no
      non je ne suis pas enceinte
      pas d'accord
    `,
    ambiguous: lines`
      oui et non
      oui mais pas maintenant
      oui non
    `,
    notUnderstood: lines`
      merci
      pourquoi ?
      oui ?
      peut-être
      Fatou
      je ne sais pas
    `,
  },
];
