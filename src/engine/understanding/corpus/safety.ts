import type { SafetyTopic } from '../words/language-words.js';
import { lines } from './lines.js';

/** Texts that raise a topic above all others, and texts that sound like one and are none. */
export interface SafetyExamples {
  readonly language: string;
  readonly raises: Readonly<Record<SafetyTopic, readonly string[]>>;
  readonly raisesNothing: readonly string[];
}

export const safetyCorpus: readonly SafetyExamples[] = [
  {
    language: 'en',
    raises: {
      danger_sign: lines`
        I am bleeding
        bleeding
        Is bleeding normal in pregnancy?
        I have been bleeding since morning, what should I do
        bleding alot
        there is spotting since yesterday
        I see blood in my urine
        blood is coming out
        too much blood
        my baby is not moving
        The baby has not moved since yesterday
        baby stopped kicking
        I can't feel the baby moving
        no movements since morning
        my child is not breathing well
        the baby does not breastfeed
        she is having fits
        convulsions
        I have a severe headache and cannot see well
        very bad headache
        my water broke
        waters have broken
        my face and hands are swollen
        high fever
        i have a fever
        difficulty breathing
        she fainted
        I am in labour
        I want to kill myself
        i want to die
        she took poison
        it is an emergency
        please send an ambulance
        I did not sleep I am bleeding
        No, bleeding
        I am not fine. Bleeding since yesterday
      `,
      loss: lines`
        I had a miscarriage
        miscariage
        she miscarried last week
        I lost my baby
        we lost the pregnancy
        I lost the baby at 5 months
        my baby died
        the child has died
        stillbirth
        baby was still born
        my wife passed away
        my wife died giving birth
        I am no longer pregnant
        I am not pregnant anymore
        the baby didn't survive
        my baby is born but did not survive
        there is no baby anymore
        God took my baby
      `,
      abuse: lines`
        my husband beats me
        he hit me again
        I was raped
        he forced me
        someone sexually assaulted my sister
        I am being abused at home
        domestic violence
        my uncle touches me
        I am afraid of my husband
      `,
      wrong_number: lines`
        wrong number
        Sorry wrong number
        You have the wrong person
        this is the wrong number, who are you
        not my number
        I am not the person you are looking for
        wrong no
      `,
    },
    raisesNothing: lines`
      I am not bleeding
      no bleeding
      I have no bleeding, I am fine
      without bleeding
      my gums are bleeding when i brush
      nose bleeding
      blood pressure
      they tested my blood
      I want to donate blood
      my blood group is O
      is the baby moving normal
      my goats did not survive the drought
      my maize did not survive
      the baby's heart is strong
      the baby is moving well
      my baby kicks a lot
      baby is moving a lot today
      I have a headache
      a little pain in my back
      when does labour begin
      I feel hot
      no fever
      how to prevent miscarriage
      what is a miscarriage
      I lost my phone
      lost my card
      my phone died
      lost weight
      how do I register my wife
      my husband is here
      we were beaten at football
      my number is new
      I typed the wrong number
      what number do I call
      I want to eat
      water is good
      Where can I get water
      I fear losing the baby
      my child is not in school
      movement of people
      the baby is a boy and he kicks me a lot
      I do not have a fever
      you have the number
    `,
  },
  {
    language: 'sw',
    raises: {
      danger_sign: lines`
        damu nyingi
        natoka damu
        natokwa na damu
        ninatokwa na damu nyingi sana
        damu inatoka
        damu inanitoka tangu jana
        kutokwa na damu ni kawaida?
        nimeona damu kidogo
        matone ya damu
        mtoto hachezi
        mtoto hachezi tumboni
        mtoto wangu hajacheza tangu jana
        sisikii mtoto akicheza
        mtoto ameacha kucheza
        mtoto hanyonyi
        mtoto hapumui vizuri
        degedege
        kifafa cha mimba
        chupa imepasuka
        kichwa kinaniuma sana
        naumwa kichwa sana
        maumivu makali ya tumbo
        tumbo linaniuma sana
        sioni vizuri
        uso umevimba
        nimevimba miguu na uso
        homa kali
        nina homa
        nashindwa kupumua
        amezimia
        uchungu umeanza
        nataka kufa
        nataka kujiua
        ni dharura
        naomba ambulensi
        nableed sana
      `,
      loss: lines`
        nimepoteza mimba
        nimepoteza mtoto
        mimba imetoka
        mimba yangu imeharibika
        mimba iliharibika wiki iliyopita
        mtoto amefariki
        mtoto wangu amekufa
        mke wangu alifariki
        nilijifungua mtoto mfu
        mtoto amezaliwa lakini hakuishi
        mtoto hayupo tena
        mapigo ya moyo ya mtoto hayapo
        Mungu amemchukua mtoto wangu
        sina mimba tena
        nimefiwa
        tuna msiba
      `,
      abuse: lines`
        mume wangu ananipiga
        ananipiga kila siku
        nimebakwa
        alinibaka
        ananitesa
        amenilazimisha
        namwogopa mume wangu
        ukatili wa kijinsia
      `,
      wrong_number: lines`
        namba si sahihi
        namba sio sahihi
        nambari siyo sahihi
        hii si namba yake
        umekosea namba
        mmekosea nambari
        samahani umekosea namba
        wrong namba
      `,
    },
    raisesNothing: lines`
      mtoto hayupo nyumbani sasa
      moyo wa mtoto unapiga vizuri
      mbuzi wangu hawakuishi kwa ukame
      sina damu
      hakuna damu
      bila kutokwa na damu
      shinikizo la damu
      nimepima damu
      kuchangia damu
      natoka hospitali
      natoka Kisumu
      mtoto anacheza vizuri
      mtoto anacheza
      kichwa kinauma kidogo
      tumbo limekua
      maji ya kunywa
      maji safi
      maji yanatoka bombani
      ananipigia simu
      ananipiga picha
      nimepoteza simu
      nimepoteza kadi
      simu imekufa
      kuzuia mimba
      naogopa kupoteza mimba
      nimekosea namba
      namba yangu ni hii
      nipe namba
      mtoto wangu yuko shule
      sina homa
      nina njaa
      jua kali sana
      nataka kula
      mume wangu yupo
      damu ya puani
      dalili za mimba kuharibika
      simu si yangu
      nina na watoto wawili
      natoka na mama kupima damu
    `,
  },
  {
    language: 'fr',
    raises: {
      danger_sign: lines`
        je saigne
        saignement
        J'ai des saignements depuis hier
        est-ce normal de saigner pendant la grossesse ?
        je perds du sang
        j'ai perdu beaucoup de sang
        il y a du sang
        le sang coule
        bébé ne bouge plus
        mon bébé ne bouge pas
        le bébé n'a pas bougé depuis hier
        je ne sens plus mon bébé
        mon bébé ne tète pas
        il y a des convulsions
        mal de tête très fort
        j'ai très mal au ventre
        douleurs intenses au ventre
        je vois flou
        j'ai perdu les eaux
        poche des eaux rompue
        mon visage est gonflé
        forte fièvre
        j'ai de la fièvre
        j'ai du mal à respirer
        elle s'est évanouie
        j'ai des contractions
        je veux mourir
        envie de mourir
        je veux me suicider
        c'est une urgence
        j'ai besoin d'une ambulance
        hémorragie
      `,
      loss: lines`
        fausse couche
        j'ai fait une fausse couche
        j'ai perdu mon bébé
        nous avons perdu le bébé
        j'ai perdu ma grossesse
        mon bébé est mort
        mon enfant est décédé
        bébé mort-né
        le bébé est né mais il n'a pas survécu
        il n'y a plus de bébé
        le coeur du bébé ne bat plus
        on a perdu le petit
        Dieu a repris mon bébé
        ma femme est décédée
        elle est morte en couches, ma soeur est morte
        je ne suis plus enceinte
        j'ai avorté
      `,
      abuse: lines`
        mon mari me frappe
        il me bat
        il m'a violée
        j'ai été violée
        j'ai été battue
        violences conjugales
        j'ai peur de mon mari
        on m'a agressée
      `,
      wrong_number: lines`
        mauvais numéro
        faux numero
        vous vous trompez de numéro
        vous vous êtes trompé
        erreur de numéro
        ce n'est pas le bon numéro
        mauvaise personne
      `,
    },
    raisesNothing: lines`
      le coeur du bébé bat bien
      le bébé est parti dormir
      je veux plus de conseils sur le bébé
      je ne saigne pas
      pas de saignement
      sans saigner
      je saigne du nez
      mes gencives saignent
      prise de sang
      groupe sanguin
      mon groupe de sang
      le bébé bouge bien
      bébé bouge beaucoup
      le bébé me tape dans le ventre
      j'ai mal au dos un peu
      un peu fatiguée
      pas de fièvre
      j'ai perdu mon téléphone
      j'ai perdu ma carte
      perdu du poids
      comment éviter une fausse couche
      j'ai peur de perdre le bébé
      je suis morte de fatigue
      mort de rire
      mon mari est là
      mon coeur me bat vite
      j'ai tapé le mauvais numéro
      je me suis trompée de numéro
      mon numéro a changé
      ce n'est pas urgent
      je travaille
      le travail est dur
      l'eau est loin
      où trouver de l'eau
      violet
      j'ai perdu de l'argent
      vous vous êtes bien occupés de moi
      je suis très de bonne humeur
      mon mari ne me bat pas
    `,
  },
];
