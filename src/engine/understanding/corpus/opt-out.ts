import { lines } from './lines.js';

/** Texts by what they are as regards leaving, read with no question open and then under one. */
export interface OptOutExamples {
  readonly language: string;
  readonly optOut: readonly string[];
  readonly unsure: readonly string[];
  readonly other: readonly string[];
}

export const optOutCorpus: readonly OptOutExamples[] = [
  {
    language: 'en',
    optOut: lines`
      STOP
      stop
      Stop.
      STOP!
      "STOP"
      'stop'
      “Stop”
      (stop)
      *STOP*
      stop...
      stooop
      STOOOOOOP
      STOPPPP!!!
      s t o p
      S.T.O.P
      S-T-O-P
      ＳＴＯＰ
      stop stop
      STOP STOP STOP
      stop pls
      stop plz
      please stop
      Pls stop
      Kindly stop
      Stop please.
      Stop. Thank you
      stop, thanks
      stop thank you very much
      ok stop
      Hello, stop
      hi stop please
      sorry, stop
      STOPALL
      stop all
      Stop now
      stop messages
      stop sms please
      stop texting me
      Stop sending me messages
      Unsubscribe
      UNSUBSCRIBE!
      unsubscribe please
      unsubscribe me
      unsub
      opt out
      Opt-out
      OPTOUT
      opt me out please
      REVOKE
      END
      Quit
      cancel
      end.
      stop 🙏
      stop😡
    `,
    unsure: lines`
      stpo
      sotp
      stopp
      stoop
      STOP?
      sto
      stopp it now please i am tired
      stop it
      please stop it now
      stop this
      stop this now
      stop already
      I said stop
      i want to stop
      I would like to stop
      you stop
      no, stop
      I am fine. STOP
      Stop. I have no airtime
      stop, wrong time
      STOP 1
      don't text me again
      dont text me again
      Do not text me anymore
      don't message me
      never text me again
      no more messages
      no more texts please
      stop disturbing me
      stop bothering me please
      please stop sending me these stupid messages
      stop these messages at once
      I am tired of your messages
      i dont want these messages
      I do not want your sms
      remove me
      remove my number from your list
      take me off this list
      delete my number
      leave me alone
      how do I stop these messages
      how can i stop getting this
      how do i unsubscribe
      i want to unsubscribe from this
      reply STOP to unsubscribe
      i want to opt out of this programme
      end please
      cancel please
      stop the messages for my sister
      unsubcribe
      unsubscirbe
    `,
    other: lines`
      We have to STOP this bill
      when will the rain stop
      the bus stop near the clinic
      I will stop by tomorrow
      Stop malaria now
      stop child marriage
      End violence against women
      the end
      at the end of the month
      end of march
      in the end we went home
      My pain will not stop
      does the vomiting stop after three months
      don't stop
      I can't stop eating
      how to stop malaria
      how can I stop smoking
      my husband wants me to stop working
      when should i stop breastfeeding
      I stopped going to the clinic
      it stopped
      should I stop taking the tablets
      shop
      step
      steps
      top
      stock
      story
      soap
      cancer
      quite
      quiet
      quite well
      I want to cancel my appointment
      cancel the appointment on monday
      can I cancel my visit
      my appointment was cancelled
      I quit my job
      did you quit school
      he wants to quit
      weekend
      the weekend was good
      send
      please send
      friend
      my friend
      tender
      no
      No thank you
      not now
      yes
      thank you
      hello
      nope
      never
      opt
      option 2
      the shop is closed
      What does it cost
      Where is the clinic
      who are you
      non stop rain since monday
      stop and go
      we stop at Kisumu
      full stop
      she told them to stop fighting
      Please help my child does not stop crying
      i am tired
      I am tired of waiting
      I have many messages
      you did not call me
      don't send me to that hospital
      take me from home
      my message did not go
      remove the bandage when
      take me to hospital
      delete
      text me tomorrow
      message me later
      don't call my husband
      revoked licence
      unsure
      name
      Esther
      Stopford
      Kendi
      12
      1
    `,
  },
  {
    language: 'sw',
    optOut: lines`
      ACHA
      acha
      Acha!
      achaaaa
      acha tafadhali
      Tafadhali acha
      acha tafazali
      acha asante
      Acha. Asante sana
      acheni
      Acheni tafadhali
      wacha
      WACHA
      wacheni
      simama
      SIMAMA
      simamisha
      sitisha
      SITISHA!
      sitisha tafadhali
      komesha
      komesheni
      koma
      ondoa
      ONDOA
      ondoeni
      niondoe
      niondoeni tafadhali
      naomba mniondoe
      jiondoe
      jitoe
      nitoe
      kujiondoa
      nataka kujiondoa
      naomba kujitoa
      usitume
      msitume tafadhali
      acha ujumbe
      acheni kunitumia ujumbe
      sitisha ujumbe
      acha meseji
      acha sms
      acha kutuma
      acha kunitumia
      niondoe kwenye orodha
      nitoeni kwenye huduma
      stop
      STOP tafadhali
      stop asante
      samahani, acha
      habari, acha
      acha acha
      sitisha yote
    `,
    unsure: lines`
      sitaki tena ujumbe
      sitaki ujumbe wenu
      sitaki messages
      Sitaki kupokea ujumbe huu
      sipendi meseji zenu
      sihitaji ujumbe huu
      hatutaki jumbe zenu
      usinitumie tena
      msinitumie ujumbe
      usinisumbue
      msinisumbue tena tafadhali
      usiniandikie tena
      acha kunisumbua
      wacha kunitumia meseji kila siku
      acheni kutuma hizi sms
      acha sasa
      acha hii
      acha kabisa nimechoka
      basi acha
      nimesema acha
      nimechoka na ujumbe wenu
      nimechoka kupokea sms
      ninataka mniondoe kwenye hii
      nijiondoe vipi
      najiondoaje hapa, nataka kujiondoa
      futa namba yangu
      ondoa jina langu
      Sina pesa. Acha
      acha, sina muda
      stop kunitumia
      acha?
      simma
      sitsha
      stpo
      sitaki
      sitaki tena
      inatosha
      stop hii
      stop sasa
      niacheni kabisa
      mniache
    `,
    other: lines`
      acha nikuulize
      acha nione
      Acha niende kwanza
      acha nimuulize mume wangu
      wacha nifikirie
      wacha nikuambie
      acha tu
      ameacha shule
      nimeacha kazi
      mvua itaacha lini
      mvua itasimama lini
      simama imara
      simama hapo mbele
      gari lilisimama
      basi linasimama wapi
      kituo cha basi
      tusimame pamoja
      komesha malaria
      tukomeshe ukeketaji
      ondoa shaka
      ondoka
      naondoka kesho
      kuondoa taka
      kuondoa maumivu nifanye nini
      hapana
      Hapana asante
      la
      siyo
      bado
      sitaki chai
      sitaki kwenda hospitali
      sitaki mtoto wa pili
      sina ujumbe
      ujumbe haujafika
      nimepata ujumbe
      tuma ujumbe
      nitumie ujumbe
      nitumieni ujumbe kesho
      asante kwa ujumbe
      naomba ujumbe mwingine
      pacha
      nina pacha
      mapacha
      kama
      soma
      homa
      kutisha
      pitisha
      kopesha
      kichefuchefu kinaacha lini
      niache kunyonyesha lini
      nataka kujitoa kusaidia wengine
      lini niache kumeza dawa
      niliacha kunyonyesha
      mtoto haachi kulia
      Achieng
      Chacha
      Wachira
      Simani
      Achola
      namba yangu ni hii
      jina langu ni Akinyi
      mimi ni mjamzito
      nimechoka
      nimechoka sana leo
      sijui
      ndiyo
      sawa
      asante
      habari yako
      kliniki iko wapi
      nani wewe
      nyinyi ni nani
      ni bure au nalipa
      mwisho wa mwezi
      mwisho wa machi
      kesho
      tarehe 15
      nimemaliza
      nisaidie
      endelea
      toka asubuhi
      toka nyumbani
      simu yangu
      naomba kuuliza
    `,
  },
  {
    language: 'fr',
    optOut: lines`
      STOP
      stop svp
      Stop, merci
      stop s'il vous plaît
      s’il vous plait stop
      ARRET
      ARRÊT
      Arrêt.
      arret svp
      arrêtez
      arretez svp
      Arrêtez s'il vous plaît
      arrêtez merci
      arrete
      arrêter
      arrete stp
      ARRÊTEEEEZ
      stoppez
      stopper
      cessez
      désabonner
      DESABONNER
      me désabonner
      désabonnez-moi
      desabonnez moi svp
      desabonnement
      désabonnement svp
      désinscrire
      desinscription
      désinscrivez-moi
      je veux me désabonner
      je souhaite me désinscrire
      résilier
      résiliation
      STOP SMS
      stop tout
      arrêtez tout
      arrêtez les messages
      stop messages
      arrêtez vos sms
      arrêt des messages
      bonjour, stop
      bonsoir arrêtez svp
      STOP STOP
      stop pub
      sto​p
      unsubscribe
      désolée, stop
      merci stop
    `,
    unsure: lines`
      ne m'écrivez plus
      ne m’écrivez plus svp
      Ne m'envoyez plus de messages
      ne me contactez plus
      ne me dérangez plus
      plus de messages
      plus de sms svp
      je ne veux plus recevoir vos messages
      je ne veux pas de vos sms
      je ne souhaite plus recevoir ces messages
      arrêtez de m'envoyer des messages
      arretez de m'écrire
      cessez de m'envoyer vos messages
      stop à vos messages
      supprimez mon numéro
      supprimez-moi de la liste
      retirez-moi
      enlevez mon numéro svp
      comment me désabonner
      comment arrêter ces messages
      je voudrais me désinscrire de ce service
      laissez-moi tranquille
      laisse moi tranquille
      fichez-moi la paix
      j'en ai marre de vos messages
      je suis fatiguée de vos messages
      arrêtez ça
      arrêtez maintenant
      je veux arrêter
      j'ai dit stop
      arrêtez je suis fatiguée
      Je n'ai pas de crédit. Stop
      non, arrêtez
      stop ?
      arret ?
      stpo
      aret
      arretz
      desaboner
      ça suffit
      pas intéressée
    `,
    other: lines`
      en fin de compte
      fin mars
      la fin du mois
      enfin
      fin
      l'arrêt de bus est loin
      arrêt maladie
      je suis en arrêt de travail
      il faut arrêter la violence
      quand faut-il arrêter l'allaitement
      dois-je arrêter les comprimés
      comment arrêter les vomissements
      comment arrêter le sang de couler du nez
      je veux arrêter de fumer
      il n'arrête pas de pleurer
      mon bébé n'arrête pas de tousser
      les pluies vont s'arrêter quand
      la pluie s'est arrêtée
      nous nous arrêtons à Thiès
      sans arrêt
      casser
      caresser
      arrive
      j'arrive
      arrière
      non
      non merci
      Non, pas maintenant
      pas encore
      jamais
      oui
      ok
      merci beaucoup
      merci pour le message
      je n'ai pas reçu le message
      envoyez-moi le message
      écrivez-moi demain
      vous m'écrivez d'où
      contactez mon mari
      annuler le rendez-vous
      je voudrais annuler ma visite
      annuler
      terminer l'école
      je ne veux plus d'enfants
      je ne veux pas dire mon nom
      je ne veux pas aller à l'hôpital
      je suis fatiguée
      je suis fatiguée depuis hier
      plus de lait
      il n'y a plus de lait
      je m'appelle Arlette
      Arlette
      Aret Diop
      Stéphane
      mon numéro a changé
      qui êtes-vous
      c'est payant
      combien ça coûte
      où est la clinique
      bonjour
      demain
      le 15 février
      je ne sais pas
      inscription
      s'abonner
      abonnement
      retirer les points de suture quand
      retirer mon stérilet
      laissez-moi la liste
      supprimer la douleur
      effacer les taches
      la paix
      tranquille
      assez bien
      un stop à la gare
      je fais du stop
      au bout du compte
      cesse la fièvre comment
      l'adresse
      résidence
      réaliser
      désigner
      je résiste
    `,
  },
];
