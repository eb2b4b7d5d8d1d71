export default {
  title: "Probeer Utrecht Omarmt",
  intro: "Dit is een demo met verzonnen gegevens. Kies wie je wilt zijn. Je kunt niets stukmaken.",
  become: "Word {{name}}",
  mailbox: "Bekijk alle verstuurde mail",
  personas: {
    organiser:
      "Organiseert acties voor DOCK: meldt ze aan, maakt posters en vult in wat het opbracht.",
    communications: "Bekijkt ingestuurde acties en zet ze in de agenda.",
    coordinator: "Houdt het hele netwerk bij: campagnes, partners en cijfers.",
    assessor: "Beoordeelt aanvragen voor een potje.",
    decider: "Beslist over aanvragen.",
    payer: "Betaalt toegekende potjes uit.",
    admin: "Beheert de accounts en wie wat mag.",
  },
  mail: {
    title: "Verstuurde mail",
    intro: "In de demo gaat geen mail de deur uit. Alles komt hier terecht.",
    none: "Er is nog geen mail verstuurd.",
    to: "Aan",
    html: "Zoals de mail eruitziet",
    open: "Open de mail “{{subject}}”",
    people: "Naar de demo",
  },
};
