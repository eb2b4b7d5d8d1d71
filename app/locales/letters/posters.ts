export default {
  nl: {
    submitted: {
      name: "Postertekst ingestuurd",
      subject: "Postertekst om te bekijken: {{title}}",
      body: "{{partner}} heeft een tekst geschreven voor de posters van “{{title}}”. Keur de tekst goed, of stuur hem terug met een vraag.",
      button: "Bekijk de tekst",
    },
    approved: {
      name: "Postertekst goedgekeurd",
      subject: "Je posters kunnen gedrukt worden: {{title}}",
      body: "De tekst van de posters van “{{title}}” is goedgekeurd. Je kunt de posters nu downloaden en printen.",
      button: "Naar je posters",
    },
    returned: {
      name: "Postertekst teruggestuurd",
      subject: "Een vraag over je poster: {{title}}",
      body: "We hebben de tekst van de posters van “{{title}}” bekeken en vragen je nog iets aan te passen:",
      button: "Pas de tekst aan",
    },
  },
  en: {
    submitted: {
      name: "Words of poster submitted",
      subject: "Words of a poster to look at: {{title}}",
      body: "{{partner}} wrote words for the posters of “{{title}}”. Approve them, or send them back with a question.",
      button: "Look at the words",
    },
    approved: {
      name: "Words of poster approved",
      subject: "Your posters can be printed: {{title}}",
      body: "The words of the posters of “{{title}}” are approved. You can download and print the posters now.",
      button: "To your posters",
    },
    returned: {
      name: "Words of poster returned",
      subject: "A question about your poster: {{title}}",
      body: "We looked at the words of the posters of “{{title}}” and ask you to change something:",
      button: "Change the words",
    },
  },
};
