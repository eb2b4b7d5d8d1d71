export default {
  us: {
    title: "Over ons",
    description: "Utrecht Omarmt brengt mensen in de stad bij elkaar. Lees wie we zijn en doe mee.",
    lead: "Utrecht Omarmt brengt mensen bij elkaar. Met een kop koffie, een lange tafel of een potje voor je straat.",
    who: "Wie we zijn",
    whoText:
      "Sinds september 2019 werken bewoners, organisaties, bedrijven en vrijwilligers samen in dit netwerk. Een kerngroep komt elke zes weken bij elkaar. De gemeente Utrecht helpt en betaalt mee.",
    whoMeet: "Twee keer per jaar ontmoet het hele netwerk elkaar.",
    campaigns: "Wat we doen",
    hoi: "HOI!",
    hoiText:
      "Koffie op het station. Je krijgt twee kopjes: één voor jou, één voor iemand die je nog niet kent. De eerste keer was in 2019 op station Vaartsche Rijn. We doen dit samen met NS en ProRail.",
    burendag: "Burendag",
    burendagText:
      "Op de vierde zaterdag van september zetten straten en pleinen hun tafels buiten. Burendag is van het Oranje Fonds en Douwe Egberts.",
    komerbij: "Kom erbij",
    komerbijText:
      "Eind september is er een week lang extra veel te doen in de hele stad. Iedereen mag komen, ook alleen.",
    lief: "Lief en Leed",
    liefText:
      "Buren in één straat letten een beetje op elkaar. Daarvoor is er een potje: voor een bos bloemen, een kaart of koffie met de straat. Eén of twee bewoners houden het potje bij.",
    liefHow: "Wil je dit in jouw straat? Bel 14 030 of mail ons, dan helpen we je verder.",
    join: "Doe mee",
    joinText:
      "Heb je een zaal, een idee of een uurtje tijd? Organisaties en bedrijven die meedoen, tekenen een korte verklaring. Daarna zetten ze hun eigen activiteiten in de agenda.",
    joinMail: "Mail naar",
    joinCall: "of bel",
    joinAccount: "Hoort jouw organisatie er al bij?",
  },
  accessibility: {
    title: "Toegankelijkheid",
    description: "Hoe toegankelijk deze site is, wat we hebben getest en wat nog niet goed is.",
    lead: "Iedereen moet deze site kunnen gebruiken. Ook met een schermlezer, alleen met toetsen, met grote letters of met een oude telefoon.",
    norm: "Waar we naartoe werken",
    normText:
      "We volgen WCAG 2.2 op niveau AA. Dat is ook de Europese norm EN 301 549, die voor overheden verplicht is.",
    tested: "Wat we hebben getest",
    testedAxe:
      "Een programma (axe-core) zoekt bij elke wijziging naar fouten, op een breed scherm en op een telefoon.",
    testedKeys: "Alles werkt met alleen toetsen. Je ziet altijd waar je bent.",
    testedScript: "Alles wat je moet kunnen, werkt zonder JavaScript.",
    testedContrast: "Het contrast van kleuren rekenen we na, ook van knoppen onder de muis.",
    open: "Wat nog niet goed is",
    openAudit: "Een onafhankelijke partij heeft de site nog niet onderzocht.",
    openReaders: "We hebben de site nog niet getest met mensen die een schermlezer gebruiken.",
    openPosters:
      "Posters zijn plaatjes om te printen. Wat erop staat, staat ook op de pagina van de activiteit.",
    report: "Lukt iets niet?",
    reportText:
      "Vertel het ons. Je krijgt binnen vijf werkdagen antwoord, en we helpen je meteen op een andere manier.",
    reportMail: "Mail",
    reportCall: "of bel",
    complaint:
      "Ben je niet tevreden met ons antwoord? Dan kun je een klacht indienen bij de Nationale ombudsman.",
    date: "Deze tekst is van 22 november 2026.",
  },
  privacy: {
    title: "Privacy",
    description: "Wat we van je bewaren, waarom en hoe lang.",
    lead: "We vragen alleen wat nodig is, en we wissen het vanzelf weer.",
    visitor: "Als je de site bekijkt",
    visitorText:
      "Je hoeft niets over jezelf te vertellen. We volgen je niet en we geven niets door aan adverteerders.",
    scans:
      "Scan je een poster, dan tellen we dat het gebeurde, op welk uur en op welke plek. We schatten ook hoeveel verschillende telefoons er waren. Daarvoor bewaren we geen adres en niets wat naar jou leidt. Wie je bent, weten we niet.",
    cookies: "Cookies",
    cookiesText:
      "We zetten alleen cookies die de site nodig heeft. Kies je een taal, dan onthouden we die een jaar. Meld je je aan, dan onthouden we dat.",
    account: "Als je een account hebt",
    table: "Wat we bewaren, waarom en hoe lang",
    what: "Wat",
    why: "Waarom",
    howLong: "Hoe lang",
    rows: {
      account: {
        what: "Je naam, je e-mailadres en wat je in het netwerk doet",
        why: "Om je te laten aanmelden en te weten wat je mag",
        howLong: "Zolang je account er is",
      },
      signIn: {
        what: "Dat je een link of code vroeg om je aan te melden",
        why: "Om te zien of de link of code klopt",
        howLong: "1 dag",
      },
      session: {
        what: "Dat je bent aangemeld op een apparaat",
        why: "Zodat je niet elke keer een nieuwe link nodig hebt",
        howLong: "30 dagen na de laatste keer",
      },
      mail: {
        what: "Mails die we je sturen",
        why: "Om te weten of een mail is aangekomen",
        howLong: "De inhoud wissen we na het versturen, de rest na 90 dagen",
      },
      phone: {
        what: "Het telefoonnummer voor de dag van een actie",
        why: "Zodat vrijwilligers elkaar kunnen bellen",
        howLong: "Tot 30 dagen na de actie",
      },
      sender: {
        what: "Je naam, e-mailadres en telefoonnummer als je een activiteit instuurt; alleen de redactie ziet ze",
        why: "Om je iets te vragen en je de link naar je activiteit te mailen",
        howLong:
          "Tot 60 dagen na de laatste datum, of 400 dagen als je volgend jaar een bericht wilt",
      },
      contact: {
        what: "De naam, het telefoonnummer en het e-mailadres die je bij een activiteit in de agenda laat zetten",
        why: "Zodat bezoekers iets kunnen vragen; iedereen kan ze lezen",
        howLong: "Tot 400 dagen na de laatste datum",
      },
      draft: {
        what: "Een activiteit die je begon in te vullen en niet instuurde",
        why: "Zodat je later verder kunt",
        howLong: "30 dagen na je laatste wijziging; 14 dagen als je je e-mailadres niet bevestigt",
      },
      kit: {
        what: "Je organisatie, naam, e-mailadres en adres als je een Kom erbij-pakket bestelt",
        why: "Om het pakket te sturen",
        howLong:
          "Tot 60 dagen na de laatste dag van de week; 7 dagen als je de bestelling niet bevestigt",
      },
      registration: {
        what: "Je voornaam en e-mailadres als je je aanmeldt voor een activiteit; de organisator en ons team zien ze",
        why: "Zodat er plek voor je is, en om je te laten weten als er iets verandert",
        howLong: "Tot 30 dagen na de activiteit. Hoeveel mensen er waren, bewaren we wel",
      },
      newsletter: {
        what: "Je e-mailadres, taal en wijken voor de nieuwsbrief",
        why: "Om je de nieuwsbrief te sturen, als je dat hebt bevestigd",
        howLong:
          "Tot je stopt. Daarna alleen een onleesbare code, zodat we je niet per ongeluk weer mailen",
      },
      newsletterAsked: {
        what: "Je e-mailadres, als je de nieuwsbrief vroeg en niet bevestigde",
        why: "Om je de link te sturen waarmee je bevestigt",
        howLong: "7 dagen",
      },
      newsletterSent: {
        what: "Welke nieuwsbrief naar je is verstuurd, en of dat lukte",
        why: "Om niemand iets twee keer te sturen of over te slaan",
        howLong: "1 jaar",
      },
      history: {
        what: "Wie wat heeft veranderd aan een actie",
        why: "Om fouten te kunnen herstellen",
        howLong: "Zolang de actie er is",
      },
      limits: {
        what: "Hoe vaak iets vanaf een adres op internet wordt geprobeerd, onherkenbaar gemaakt",
        why: "Om misbruik tegen te houden",
        howLong: "Hooguit 1 dag",
      },
    },
    rights: "Wat je kunt vragen",
    rightsText:
      "Je mag altijd zien wat we van je hebben. Je kunt het laten verbeteren of wissen. Mail of bel ons, dan regelen we het.",
    rightsComplaint:
      "Vind je dat we niet goed met je gegevens omgaan? Dan kun je een klacht indienen bij de Autoriteit Persoonsgegevens.",
    contactMail: "Mail",
    contactCall: "of bel",
  },
};
