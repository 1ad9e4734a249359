/**
 * Names that are one name in several spellings or languages, too far from one another to be told by rules alone: each line
 * is one name, by the spelling that stands for it. From registers of clinics and schools in East Africa; Somali spellings
 * write `c` and `x` for sounds that others leave out or write as `h`.
 */
const families = `
mohamed: muhammad mohammed muhamad mohamad mohammad mohamedi muhamadi muhammed mahamed maxamed maxammed muhamed mahamad mehmet mahomed
mahmud: mahmoud maxamuud mahamud mahmood
ahmed: axmed ahmad axmad ahmedi amed ahamed
hamid: hamed xamid hamidi hameed
fatuma: fatma fatima faduma fadumo faadumo fatouma fatimah fatumah faatima fadma fatoumata fatumo
aisha: asha aysha ayesha aicha caisha caasha aesha eisha aishatu
ali: aly cali aali
omar: umar cumar oumar omari umaru umari
osman: usman uthman othman cusmaan cismaan cusman ousmane osmani athuman athumani uthmani
abdi: cabdi abdy
yusuf: yusufu yousef youssef yuusuf yousuf yusef yussuf yosef iusuf
hussein: hussain xuseen husein hussen husseini huseyn husen xuseyn
hassan: hasan xasan hassani assan
halima: xaliimo xalimo halimah alima xaliima halimo haleema
khadija: hadija kadija khadijah khadiijo khadiija hadijah kadidja khadidja kadijah adija hadiya
zainab: zeinab zaynab seynab zenab zainabu zeynab zaynabu seinab zenabu
maryam: mariam miriam mariamu maryan maryama meriem mariama maryamu miriamu
mary: marie maria meri mariya marya
ibrahim: ibrahimu ebrahim ibraahim ibrahima braima abraham
ismail: ismael ismaciil ismaeel ismaili ismaila
salim: saalim selim salimu saleem
said: saeed siciid saidi saiid sayid
joseph: josef yosefu josephe
john: jon yohana
elizabeth: elisabeth elizabeti elisabeti elsabet elisabet lizabeth elizabet
catherine: katherine catharine kathrine cathrine katarina caterina katrine
stephen: steven stephan stefan stefano stephano stephene
philip: filip phillip philippe filipo philipo
peter: petro pierre pita petero
paul: paulo paulus pawlos
george: joji georges giorgis
grace: gracia graice greis
esther: ester esta asteri hester
gebremariam: gebremaryam gabramariam
francois: fransois fransua
jacqueline: jackline jaclyn jacklyn jacklin jackeline
tsehay: tsehai sehay sehai tsehaye
kidist: qidist kidest qedist
wubit: woubit wubet
tsegaye: segaye tsegaie tsegay
abebe: abebbe ababa
francoise: fransoise fransuaz
christine: kristine kristin christin christina kristina kristini
geoffrey: jeffrey geofrey jeoffrey jefrey
josephine: josphine josefina josephina josefine yosefina jozefina
rebecca: rebeka rebekah rabeka rebeca
rachel: raheli rachael rahel raeli
florence: florensi florance
eunice: yunis yunice eunis yunisi
michael: mikael michel maikol mikaeli maiko
jeremiah: yeremia jeremia jeremie
jacob: yakobo yakub yakubu yaqub yacquub jakob yaqoub
david: daudi dawit daud daoud dawud
solomon: suleiman sulaiman selemani seleman saleban suleyman souleymane salomon suleimani
margaret: magret magaret margret marguerite magreti
gertrude: getrude getruda
salam: selam
nyambura: nyabura
diallo: jallow jalloh djalo
`;

const standing = new Map(
  families
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [name = '', others = ''] = line.split(':');
      return others
        .trim()
        .split(' ')
        .map((variant): [string, string] => [variant, name]);
    }),
);

/** The spelling that stands for a name; the name itself where nothing is known of it. */
export function standingFor(word: string): string {
  return standing.get(word) ?? word;
}

/** What is said before a name and is no part of it. */
export const titles: ReadonlySet<string> = new Set(
  `mr mrs ms miss mme mlle m monsieur madame mademoiselle dr doctor docteur prof professor rev reverend pastor bishop hon
   mheshimiwa mhe bwana bw bibi bi mzee mwalimu ndugu dada kaka sheikh shaikh shekh sheekh sheik cheikh haji hajj hajji alhaji
   alhaj hadji ustadh ustaz imam ato woizero weyzero wezero woizerit weizerit wro wrt jr sr marehemu`.split(
    /\s+/,
  ),
);

/** What stands between names: son of, daughter of, the. */
export const particles: ReadonlySet<string> = new Set(
  'bin binti bint ibn ben wa wo al el as ar ash ole arap de du des da dos la le van von der'.split(' '),
);

/** Words that begin a name of two words that is often written as one. */
export const openings: ReadonlySet<string> = new Set(
  'abdul abdel abdal abdool gebre gabre gebra wolde welde woldu mwana'.split(' '),
);

/** Names of God that follow Abdi to make one name. */
export const afterAbdi =
  /^(ra[hx]man|rash?id|nasir|na[sz]ar|aziz|[qk]adir|karim|salam|malik|[hx]akim|latif|wa[hx]ab|fata[hx]|la[hx]i?|razz?a[kq]|samad|ghani|weli|nur|noor)/;

/** Words that name somebody by her child: she is not the one who is named. */
export const teknonyms: ReadonlySet<string> = new Set([
  'mama',
  'baba',
  'nyina',
  'um',
  'umm',
  'abu',
  'aby',
  'hooyo',
]);
