export default {
  title: "Dat lukt niet",
  home: "Naar de voorpagina",
  "not-found": "Deze pagina is er niet (meer).",
  "not-allowed": "Dit hoort niet bij jouw rol. Vraag de coördinator om hulp als je denkt van wel.",
  "wrong-state":
    "Dit kan nu niet meer. Misschien heeft een ander het net gedaan. Bekijk de pagina opnieuw.",
  "changed-meanwhile":
    "Iemand anders heeft dit net veranderd. Bekijk de nieuwe versie en probeer het opnieuw.",
  "rate-limited":
    "Dat was een paar keer te veel achter elkaar. Wacht even en probeer het dan opnieuw.",
  "wrong-origin":
    "Dit formulier kwam niet van onze site. Open de pagina opnieuw en probeer het nog eens.",
  "too-large": "Dat is te groot om te versturen. Maak het kleiner en probeer het opnieuw.",
  unreadable: "Dit adres kunnen we niet lezen. Kijk na of de link klopt.",
  failed: "Hier ging bij ons iets mis. Probeer het over een paar minuten nog eens.",
  "database-away": "Even kunnen we niet bij onze gegevens. Probeer het over een minuut nog eens.",
  "link-invalid": "Deze link is al gebruikt of niet meer geldig. Vraag een nieuwe aan.",
  "code-wrong": "Deze code klopt niet of is niet meer geldig.",
  "own-account":
    "Je kunt je eigen account niet afsluiten of je eigen rechten afnemen. Vraag het een collega.",
  "last-admin": "Dit is de laatste beheerder. Maak eerst iemand anders beheerder.",
  "email-taken": "Dit adres hoort al bij een account.",
  "spam-suspected":
    "Dit formulier lijkt ingevuld door een robot. Was jij het? Open de pagina opnieuw en laat het verborgen veld leeg.",
  "poster-refused":
    "Deze poster kunnen we zo niet maken: er staan tekens in die we niet kunnen drukken, of de code is niet te scannen. Pas de tekst aan.",
  "poster-not-approved":
    "De tekst van deze poster wacht op goedkeuring van team communicatie. Je kunt de poster wel bekijken, maar nog niet printen.",
  "newsletter-empty": "Er zijn geen activiteiten met deze keuzes, dus er is niets te versturen.",
};
