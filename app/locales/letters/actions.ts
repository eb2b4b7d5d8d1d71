export default {
  nl: {
    submitted: {
      name: "Actie ingestuurd",
      subject: "Nieuwe actie om te bekijken: {{title}}",
      body: "{{partner}} heeft de actie “{{title}}” ingestuurd. Bekijk de actie en zet haar online, of stuur haar terug met een vraag.",
      button: "Bekijk de actie",
    },
    published: {
      name: "Actie in de agenda",
      subject: "Je actie staat in de agenda: {{title}}",
      body: "De actie “{{title}}” staat nu in de agenda. Maak de posters en hang ze op.",
      button: "Naar je actie",
      listing: "Zo zien bezoekers de actie:",
    },
    returned: {
      name: "Actie teruggestuurd",
      subject: "Een vraag over je actie: {{title}}",
      body: "We hebben de actie “{{title}}” bekeken en vragen je nog iets aan te passen:",
      after: "Pas de actie aan en stuur haar daarna opnieuw in.",
      button: "Naar je actie",
    },
    cancelled: {
      name: "Actie afgelast",
      subject: "Afgelast: {{title}}",
      body: "De actie “{{title}}” gaat niet door. In de agenda staat dat de actie is afgelast.",
      posters: "Haal de posters weg, of plak er “Afgelast” op.",
      button: "Bekijk de actie",
    },
  },
  en: {
    submitted: {
      name: "Action sent in",
      subject: "New action to look at: {{title}}",
      body: "{{partner}} has sent in the action “{{title}}”. Look at it and publish it, or send it back with a question.",
      button: "Look at the action",
    },
    published: {
      name: "Action in the agenda",
      subject: "Your action is in the agenda: {{title}}",
      body: "The action “{{title}}” is now in the agenda. Make the posters and put them up.",
      button: "To your action",
      listing: "This is how visitors see it:",
    },
    returned: {
      name: "Action sent back",
      subject: "A question about your action: {{title}}",
      body: "We have looked at the action “{{title}}” and ask you to change something:",
      after: "Change the action and then send it in again.",
      button: "To your action",
    },
    cancelled: {
      name: "Action cancelled",
      subject: "Cancelled: {{title}}",
      body: "The action “{{title}}” will not take place. The agenda says that it is cancelled.",
      posters: "Take down the posters, or stick “Cancelled” on them.",
      button: "Look at the action",
    },
  },
};
