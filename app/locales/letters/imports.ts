export default {
  nl: {
    failing: {
      name: "Agenda van een partner lukt niet",
      subject: "We kunnen je agenda niet lezen: {{name}}",
      body: "Sinds {{day}} lukt het niet om je agenda “{{name}}” op te halen. Wat al in onze agenda staat, blijft staan, maar verandert niet meer mee.",
      after:
        "Klopt het adres nog? Misschien is de agenda niet meer gedeeld. We blijven het proberen, steeds wat minder vaak.",
      button: "Bekijk wat er mis is",
    },
  },
  en: {
    failing: {
      name: "Calendar of a partner fails",
      subject: "We cannot read your calendar: {{name}}",
      body: "Since {{day}} we have not been able to fetch your calendar “{{name}}”. What is in our agenda stays there, but no longer follows your changes.",
      after:
        "Is the address still right? Perhaps the calendar is no longer shared. We keep trying, a little less often each time.",
      button: "See what is wrong",
    },
  },
};
