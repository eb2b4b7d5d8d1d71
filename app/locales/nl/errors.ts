export default {
  toAgenda: "Bekijk wat er te doen is",
  toHome: "Naar het begin",
  signIn: "Meld je aan",
  poster: "Kwam je hier via een poster? Laat het ons weten: bel",
  posterThen: "Dan hangen we een nieuwe op.",
  call: "Lukt het niet? Bel",
  badRequest: {
    title: "Dit kunnen we niet lezen",
    text: "Er ging iets mis bij het versturen. Ga terug, kijk het na en probeer het nog een keer.",
  },
  notAllowed: {
    title: "Deze deur is voor iemand anders",
    text: "Je bent aangemeld, maar deze pagina hoort niet bij wat jij doet. Klopt dat niet? Vraag het de coördinator.",
  },
  notFound: {
    title: "Hier is niets te doen. Om de hoek wel.",
    text: "Deze pagina bestaat niet, of niet meer. Misschien is de activiteit al geweest.",
  },
  tooOften: {
    title: "Even rustig aan",
    text: "Dit ging een paar keer te snel achter elkaar. Wacht een paar minuten en probeer het dan opnieuw.",
  },
  ours: {
    title: "Hier ging bij ons iets mis",
    text: "Het ligt niet aan jou. Probeer het over een paar minuten nog eens. Wat je eerder bewaarde, is er nog.",
  },
  away: {
    title: "We zijn zo terug",
    text: "Even kunnen we niet bij onze gegevens. Probeer het over een minuut nog eens. Wat je eerder bewaarde, is er nog.",
  },
  again: {
    title: "Dit is nog niet bewaard",
    text: "Even kunnen we niet bij onze gegevens. Alles wat je typte, staat hier nog. Wacht een minuut en verstuur het dan opnieuw. Laat deze pagina zo lang open.",
    send: "Verstuur opnieuw",
    typed: "Laat zien wat ik typte",
    file: "Kies je bestand nog een keer",
    fileWhy: "Een bestand kunnen we niet vasthouden.",
  },
  other: {
    title: "Dat lukt nu niet",
    text: "Ga terug en probeer het nog een keer.",
  },
};
