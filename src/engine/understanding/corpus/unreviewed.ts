import type { SafetyTopic } from '../words/language-words.js';
import { lines } from './lines.js';

/** Texts in a language that no native speaker has reviewed, by what they are where the installation speaks it. */
export interface UnreviewedExamples {
  readonly language: string;
  readonly optOut: readonly string[];
  /** Leaving may be meant: she is asked. */
  readonly unsureOptOut: readonly string[];
  /** Neither leaving, danger nor a command. */
  readonly stays: readonly string[];
  readonly help: readonly string[];
  readonly courtesy: readonly string[];
  readonly safety: readonly (readonly [text: string, topic: SafetyTopic])[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly notKnown: readonly string[];
  readonly numbers: readonly (readonly [text: string, number: number])[];
  /** On Monday, 2 March 2026. */
  readonly dates: readonly (readonly [text: string, date: string])[];
  readonly names: readonly (readonly [text: string, name: string])[];
}

export const unreviewedCorpus: readonly UnreviewedExamples[] = [
  {
    language: 'pt',
    optOut: [
      'PARAR',
      'pare',
      'Sair',
      'parar por favor',
      'cancelar',
      'parar mensagens',
      'não quero mais mensagens',
      'paraaar',
    ],
    unsureOptOut: ['não quero receber essas mensagens', 'tirem o meu número da lista', 'chega'],
    stays: [
      'o parto foi ontem',
      'quero parar de fumar',
      'vou sair amanhã',
      'bom dia, tudo bem?',
      'não tenho sangramento',
      'para o bebé',
    ],
    help: ['ajuda', 'Ajuda por favor', 'menu'],
    courtesy: ['obrigada', 'muito obrigado', 'ok obrigada'],
    safety: [
      ['estou sangrando', 'danger_sign'],
      ['tenho muita dor de cabeça e febre alta', 'danger_sign'],
      ['o bebé não mexe', 'danger_sign'],
      ['perdi o bebé', 'loss'],
      ['meu marido me bate', 'abuse'],
      ['número errado', 'wrong_number'],
    ],
    yes: ['sim', 'SIM', 'sim, quero', 'claro que sim', 'aceito', 'siiim'],
    no: ['não', 'nao', 'não quero', 'não, obrigada', 'agora não'],
    notKnown: ['não sei', 'não me lembro', 'talvez'],
    numbers: [
      ['três', 3],
      ['vinte e cinco', 25],
      ['tenho dois filhos', 2],
      ['cem', 100],
      ['nenhum', 0],
      ['dezasseis', 16],
    ],
    dates: [
      ['amanhã', '2026-03-03'],
      ['15 de julho', '2026-07-15'],
      ['dia 15 de julho de 2026', '2026-07-15'],
      ['daqui a 2 semanas', '2026-03-16'],
      ['setembro', '~2026-09-15'],
      ['sexta-feira', '2026-03-06'],
    ],
    names: [
      ['o meu nome é Maria', 'Maria'],
      ['chamo-me João da Silva', 'João da Silva'],
    ],
  },
  {
    language: 'ha',
    optOut: [
      'DAINA',
      'daina',
      'dakatar',
      'don allah daina',
      'a daina',
      'ku daina aiko',
      'daina aiko sako',
      'dainaaa',
    ],
    unsureOptOut: ['bana son sakonni', 'a cire lambata', 'ya isa'],
    stays: [
      'ina lafiya',
      'an daina ruwan sama yau da safe a garinmu',
      'ina son shinkafa',
      'babu zubar jini',
      'yaro yana lafiya',
    ],
    help: ['taimako', 'don allah taimako', 'ina bukatar taimako'],
    courtesy: ['na gode', 'nagode sosai', 'madalla'],
    safety: [
      ['ina zubar jini', 'danger_sign'],
      ['ciwon kai mai tsanani', 'danger_sign'],
      ['jaririna baya motsi', 'danger_sign'],
      ['na yi bari', 'loss'],
      ['mijina yana dukana', 'abuse'],
      ['kuskuren lamba', 'wrong_number'],
    ],
    yes: ['eh', 'EH', 'na yarda', 'eh na yarda', 'haka ne', 'ina so'],
    no: ['aa', "a'a", 'A’a', 'bana so', 'ban yarda ba'],
    notKnown: ['ban sani ba', 'na manta', 'watakila'],
    numbers: [
      ['uku', 3],
      ['goma sha biyar', 15],
      ['ashirin da biyar', 25],
      ['yara biyu', 2],
      ['ɗari', 100],
      ['babu', 0],
    ],
    dates: [
      ['gobe', '2026-03-03'],
      ['yau', '2026-03-02'],
      ['15 ga yuli', '2026-07-15'],
      ['15 ga watan Yuli 2026', '2026-07-15'],
      ['Satumba', '~2026-09-15'],
      ['nan da mako biyu', '2026-03-16'],
    ],
    names: [
      ['sunana Amina', 'Amina'],
      ['ana kirana Musa', 'Musa'],
    ],
  },
  {
    language: 'rw',
    optOut: [
      'HAGARIKA',
      'hagarika',
      'Reka',
      'hagarika nyabuneka',
      'hagarika ubutumwa',
      'guhagarika',
      'nkuramo',
      'hagarikaaa',
    ],
    unsureOptOut: ['sinshaka ubutumwa', 'munkure ku rutonde rw urutonde', 'birahagije'],
    stays: ['ndi hagati', 'imvura yahagaze', 'meze neza', 'nta maraso', 'umwana ameze neza'],
    help: ['ubufasha', 'nkeneye ubufasha', 'mumfashe'],
    courtesy: ['murakoze', 'murakoze cyane', 'ni byiza murakoze'],
    safety: [
      ['ndava amaraso', 'danger_sign'],
      ['mfite umuriro mwinshi', 'danger_sign'],
      ['umwana ntakina', 'danger_sign'],
      ['inda yavuyemo', 'loss'],
      ['umugabo wanjye arankubita', 'abuse'],
      ['nimero siyo', 'wrong_number'],
    ],
    yes: ['yego', 'YEGO', 'yego rwose', 'ndabyemeye', 'nibyo', 'yegoooo'],
    no: ['oya', 'OYA', 'oya murakoze', 'sinshaka', 'ntabwo'],
    notKnown: ['sinzi', 'simbizi', 'nibagiwe'],
    numbers: [
      ['gatatu', 3],
      ['cumi na gatanu', 15],
      ['makumyabiri na gatanu', 25],
      ['abana babiri', 2],
      ['mirongo itatu', 30],
      ['ijana', 100],
    ],
    dates: [
      ['ejo hazaza', '2026-03-03'],
      ['uyu munsi', '2026-03-02'],
      ['15 nyakanga', '2026-07-15'],
      ['tariki ya 15 Nyakanga 2026', '2026-07-15'],
      ['Nzeri', '~2026-09-15'],
      ['nyuma y ibyumweru 2', '2026-03-16'],
    ],
    names: [
      ['nitwa Uwase', 'Uwase'],
      ['amazina yanjye ni Mukamana Keza', 'Mukamana Keza'],
    ],
  },
  {
    language: 'ar',
    optOut: lines`
      توقف
      قف
      إيقاف
      ايقاف
      أوقف
      تـــوقف
      تَوَقَّف
      توقف من فضلك
      أوقفوا الرسائل
      ‏توقف‏
    `,
    unsureOptOut: lines`
      لا أريد هذه الرسائل
      مش عايزة رسائل
      احذفوا رقمي
    `,
    stays: lines`
      في أي وقت
      أنا بخير
      لا يوجد نزيف
      الطفل بخير
      السوق بعيد
    `,
    help: lines`
      مساعدة
      أحتاج مساعدة
      القائمة
    `,
    courtesy: lines`
      شكرا
      شكرا جزيلا
      جزاكم الله خيرا
    `,
    safety: [
      ['عندي نزيف', 'danger_sign'],
      ['صداع شديد', 'danger_sign'],
      ['الجنين لا يتحرك', 'danger_sign'],
      ['مات طفلي', 'loss'],
      ['زوجي يضربني', 'abuse'],
      ['الرقم غلط', 'wrong_number'],
    ],
    yes: lines`
      نعم
      نَعَم
      أيوه
      ايوه
      نعم، أوافق
      موافقة
    `,
    no: lines`
      لا
      لا شكرا
      لا أريد
      كلا
      غير موافقة
    `,
    notKnown: lines`
      لا أعرف
      ما بعرف
      نسيت
    `,
    numbers: [
      ['ثلاثة', 3],
      ['٢٥', 25],
      ['خمسة وعشرون', 25],
      ['خمسة عشر', 15],
      ['عندي ٣ أطفال', 3],
      ['مائة', 100],
    ],
    dates: [
      ['غدا', '2026-03-03'],
      ['اليوم', '2026-03-02'],
      ['١٥ يوليو', '2026-07-15'],
      ['١٥/٧/٢٠٢٦', '2026-07-15'],
      ['يوم 15 يوليو 2026', '2026-07-15'],
      ['سبتمبر', '~2026-09-15'],
      ['بعد 2 أسابيع', '2026-03-16'],
    ],
    names: [
      ['اسمي فاطمة', 'فاطمة'],
      ['أنا عائشة', 'عائشة'],
    ],
  },
  {
    language: 'am',
    optOut: lines`
      አቁም
      አቁሙ
      እባክዎ አቁሙ
      መልዕክት አቁሙ
      አቋርጥ
      ይቁም
      ሰርዝ
      መላክ አቁሙ
    `,
    unsureOptOut: lines`
      መልዕክት አልፈልግም
      አትላኩልኝ እባካችሁ ደክሞኛል
      በቃኝ
    `,
    stays: lines`
      ደህና ነኝ ዛሬ
      ልጄ ደህና ነው
      ገበያ ሄድኩ
      ትኩሳት የለኝም
      ነገ እመጣለሁ
    `,
    help: lines`
      እርዳታ
      እርዳታ እፈልጋለሁ
      እባክዎ እርዱኝ
    `,
    courtesy: lines`
      አመሰግናለሁ
      በጣም አመሰግናለሁ
      እሺ አመሰግናለሁ
    `,
    safety: [
      ['ደም እየፈሰሰኝ ነው', 'danger_sign'],
      ['ከፍተኛ ትኩሳት', 'danger_sign'],
      ['ህፃኑ አይንቀሳቀስም', 'danger_sign'],
      ['ልጄ ሞተ', 'loss'],
      ['ባሌ ይደበድበኛል', 'abuse'],
      ['የተሳሳተ ቁጥር', 'wrong_number'],
    ],
    yes: lines`
      አዎ
      ዐዎ
      አዎን
      እስማማለሁ
      አዎ እፈልጋለሁ
      ትክክል ነው
    `,
    no: lines`
      አይ
      አይደለም
      አልፈልግም
      አይ አመሰግናለሁ
      በፍፁም
    `,
    notKnown: lines`
      አላውቅም
      ረሳሁ
      ምናልባት
    `,
    numbers: [
      ['ሦስት', 3],
      ['ሶስት', 3],
      ['፳፭', 25],
      ['ሃያ አምስት', 25],
      ['አስራ አምስት', 15],
      ['፻', 100],
      ['ሁለት ልጆች', 2],
    ],
    dates: [
      ['ነገ', '2026-03-03'],
      ['ዛሬ', '2026-03-02'],
      ['ጁላይ 15', '2026-07-15'],
      ['፲፭ ጁላይ', '2026-07-15'],
      ['15/7/2026', '2026-07-15'],
      ['ከ 2 ሳምንት በኋላ', '2026-03-16'],
    ],
    names: [
      ['ስሜ አልማዝ ነው', 'አልማዝ'],
      ['ሰላማዊት እባላለሁ', 'ሰላማዊት'],
    ],
  },
];
