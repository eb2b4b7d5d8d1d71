export default {
  required: "Vul dit in.",
  invalid: "Dit klopt niet. Kijk het nog eens na.",
  email: "Vul een e-mailadres in, zoals naam@voorbeeld.nl.",
  url: "Vul een webadres in dat begint met https://.",
  chooseOne: "Kies minstens één mogelijkheid.",
  tooShort: "Gebruik minstens {{limit}} tekens.",
  tooLong: "Gebruik hoogstens {{limit}} tekens.",
  tooSmall: "Vul {{limit}} of een hoger getal in.",
  tooBig: "Vul {{limit}} of een lager getal in.",
  code: "Vul de zes cijfers uit de mail in.",
  codeWrong:
    "Deze code klopt niet of is niet meer geldig. Kijk in de nieuwste mail, of vraag een nieuwe code aan.",
  emailTaken: "Dit adres hoort al bij een account.",
  noRoleOrPartner: "Kies een rol of een partner. Zonder een van beide kan deze persoon niets doen.",
};
