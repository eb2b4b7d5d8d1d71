export default {
  title: "De agenda op je eigen site",
  lead: "De agenda is van iedereen. Zet hem op je eigen site, volg hem in je eigen agenda of bouw er iets moois mee. Je hebt geen sleutel nodig en het kost niets.",
  filters: {
    title: "Een deel van de agenda",
    text: "Zoek op de agenda wat je wilt laten zien. Wat achter het vraagteken in het adres staat, werkt ook hier. Met deze woorden:",
    parameter: "Woord",
    meaning: "Betekenis",
    zoek: "Woorden om te zoeken. Tikfouten mogen.",
    dag: "Eén dag, zoals 2026-09-24.",
    wanneer: "vandaag, week of weekend.",
    wijk: "Een wijk, zoals zuid of vleuten-de-meern.",
    postcode: "Wat binnen 2 kilometer van een postcode is, zoals 3522.",
    campagne: "Een campagne, zoals hoi.",
    gratis: "1: alleen wat gratis is. In de API: true.",
    drempelvrij: "1: alleen waar je zonder drempel naar binnen kunt. In de API: true.",
  },
  embed: {
    title: "Op je eigen site",
    text: "Twee manieren. Een blok dat meegaat met de kleuren van je site:",
    frame: "Of een venster, als je site geen scripts van anderen toelaat:",
    snippet: "Heb je een account? Dan maak je de code in een paar stappen.",
    snippetLink: "Maak de code",
  },
  feeds: {
    title: "Volgen",
    text: "Voor agenda’s (iCalendar) en voor feedreaders (Atom en JSON Feed). Wat niet doorgaat, blijft erin staan en zegt dat.",
  },
  api: {
    title: "API",
    text: "Voor programma’s. De API volgt de Nederlandse API-regels. Hij antwoordt in JSON, in bladzijden van 25, en scripts op elke site mogen hem lezen.",
    list: "Activiteiten die nog komen",
    one: "Eén activiteit",
    description: "Alles wat de API kan (OpenAPI)",
    errors: "Klopt een vraag niet, dan zegt het antwoord wat er mis is:",
    cache:
      "Vraag je vaak hetzelfde? Stuur de ETag van het vorige antwoord mee in If-None-Match. Is er niets veranderd, dan is het antwoord 304 en leeg.",
  },
  fair: {
    title: "Wat we vragen",
    text: "Link naar de pagina van de activiteit: daar staat het als iets verandert. Vraag niet vaker dan één keer per minuut hetzelfde.",
  },
};
