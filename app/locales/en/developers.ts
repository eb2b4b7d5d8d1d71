export default {
  title: "The agenda on your own site",
  lead: "The agenda belongs to everyone. Put it on your own site, follow it in your own calendar or build something with it. You need no key and it costs nothing.",
  filters: {
    title: "A part of the agenda",
    text: "Search the agenda for what you want to show. What stands behind the question mark in the address works here too. With these words:",
    parameter: "Word",
    meaning: "Meaning",
    zoek: "Words to look for. Typing errors are fine.",
    dag: "One day, such as 2026-09-24.",
    wanneer: "vandaag (today), week or weekend.",
    wijk: "A district, such as zuid or vleuten-de-meern.",
    postcode: "What is within 2 kilometres of a postcode, such as 3522.",
    campagne: "A campaign, such as hoi.",
    gratis: "1: only what is free. In the API: true.",
    drempelvrij: "1: only where you can enter without a step. In the API: true.",
  },
  embed: {
    title: "On your own site",
    text: "Two ways. A block that goes with the colours of your site:",
    frame: "Or a frame, if your site allows no scripts of others:",
    snippet: "Do you have an account? Then you make the code in a few steps.",
    snippetLink: "Make the code",
  },
  feeds: {
    title: "Following",
    text: "For calendars (iCalendar) and feed readers (Atom and JSON Feed). What is cancelled stays in it and says so.",
  },
  api: {
    title: "API",
    text: "For programs. The API follows the Dutch API Design Rules. It answers in JSON, in pages of 25, and scripts on any site may read it. Its words are Dutch.",
    list: "Activities to come",
    one: "One activity",
    description: "All the API can do (OpenAPI)",
    errors: "If a question is wrong, the answer says what is the matter:",
    cache:
      "Do you often ask the same? Send the ETag of the last answer in If-None-Match. If nothing changed, the answer is 304 and empty.",
  },
  fair: {
    title: "What we ask",
    text: "Link to the page of the activity: it tells when something changes. Do not ask for the same more than once a minute.",
  },
};
