import { lines } from './lines.js';

/** Texts that need no reply, and texts that do. */
export const courtesyCorpus = {
  courtesy: lines`
    thank you
    Thanks!
    thank you very much
    thanks a lot
    ok
    Ok thanks
    okay thank you so much
    noted
    god bless you
    thanks for the message
    asante
    Asante sana
    ahsante sana kwa ujumbe
    sawa
    sawa asante
    nashukuru sana
    mungu awabariki
    amina
    merci
    Merci beaucoup
    merci bien
    d'accord merci
    ok merci
    que Dieu vous bénisse
    🙏
    🙏🏾🙏🏾
    👍
    Asante 🙏
    ❤️
    thanks asante
  `,
  other: lines`
    hello
    thanks but who is this
    thank you?
    ok what next
    asante lakini nina swali
    merci mais j'ai une question
    yes
    hapana
    Asha
    2
    ...
    😭
    I need help
  `,
} as const;

/** Answers that say that a person does not know, and answers that do not. */
export const unsureCorpus = {
  unsure: lines`
    I don't know
    i dont know
    don't know
    I do not know
    not sure
    I'm not sure
    I am not sure
    no idea
    i have no idea
    I can't remember
    I don't know the date
    idk
    maybe
    sijui
    Sijui bado
    sijui tarehe
    sikumbuki
    sina uhakika
    mimi sijui
    labda
    nimesahau
    je ne sais pas
    je sais pas
    Je ne sais pas encore
    je ne connais pas la date
    aucune idée
    peut-être
    j'ai oublié
    je ne me souviens plus
    samahani sijui
  `,
  other: lines`
    I know
    15 march
    yes
    sijui kusoma lakini nina simu na mume wangu atanisaidia
    najua
    je sais
    I don't know how to spell but my name is Asha
    Asha
    sure
  `,
} as const;
