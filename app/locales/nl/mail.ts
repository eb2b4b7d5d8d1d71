export default {
  greeting: "Hallo,",
  greetingName: "Hallo {{name}},",
  footer: "Je krijgt deze mail van Utrecht Omarmt, omdat je met ons meedoet.",
  linkHint: "Werkt de knop niet? Kopieer dan dit adres naar je browser:",
  manage: {
    title: "Verstuurde mail",
    intro: "Welke mails zijn verstuurd, en welke niet. Wat in een mail staat, zie je hier niet.",
    template: "Mail",
    to: "Aan",
    created: "Gemaakt",
    state: "Stand",
    attempts: "Pogingen",
    failure: "Reden",
    all: "Alle",
    none: "Er zijn geen mails in deze lijst.",
    resend: "Stuur opnieuw",
    resendWarning:
      "Misschien is deze mail wel aangekomen. Stuur je hem opnieuw, dan krijgt iemand hem misschien twee keer.",
    resent: "De mail wordt opnieuw verstuurd.",
    states: {
      queued: "wacht",
      handingOver: "wordt verstuurd",
      sent: "verstuurd",
      failed: "mislukt",
      uncertain: "onzeker",
    },
  },
};
