export default {
  nl: {
    confirm: {
      name: "Nieuwsbrief bevestigen",
      subject: "Wil je de nieuwsbrief van Utrecht Omarmt?",
      body: "Iemand, waarschijnlijk jij, vroeg onze nieuwsbrief aan voor dit adres. Klopt dat? Druk dan op de knop. Daarna hoor je van ons wat er te doen is.",
      button: "Ja, stuur mij de nieuwsbrief",
      notYou:
        "Heb je dit niet gevraagd? Dan hoef je niets te doen. Na 7 dagen wissen we je adres weer.",
      footer: "Je krijgt deze ene mail omdat je adres is ingevuld op onze site.",
    },
    known: {
      name: "Nieuwsbrief al aangevraagd",
      subject: "Je krijgt onze nieuwsbrief al",
      body: "Iemand, waarschijnlijk jij, vroeg onze nieuwsbrief aan voor dit adres. Je krijgt hem al. Er is niets veranderd.",
      button: "Kies andere wijken, of stop",
      notYou: "Wil je niets veranderen? Dan hoef je niets te doen.",
      footer: "Je krijgt deze mail omdat je adres is ingevuld op onze site.",
    },
    test: { name: "Proef van een nieuwsbrief", subject: "Proef: {{subject}}" },
  },
  en: {
    confirm: {
      name: "Newsletter to confirm",
      subject: "Would you like the newsletter of Utrecht Omarmt?",
      body: "Somebody, probably you, asked for our newsletter at this address. Is that right? Then press the button. From then on we will tell you what is going on.",
      button: "Yes, send me the newsletter",
      notYou:
        "You did not ask for this? Then you need not do anything. After 7 days we delete your address.",
      footer: "You get this one mail because your address was filled in on our site.",
    },
    known: {
      name: "Newsletter asked for again",
      subject: "You already get our newsletter",
      body: "Somebody, probably you, asked for our newsletter at this address. You already get it. Nothing has changed.",
      button: "Choose other districts, or stop",
      notYou: "You do not want to change anything? Then you need not do anything.",
      footer: "You get this mail because your address was filled in on our site.",
    },
    test: { name: "Test of a newsletter", subject: "Test: {{subject}}" },
  },
};
