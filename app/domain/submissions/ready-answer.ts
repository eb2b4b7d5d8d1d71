import { z } from "zod";
import { requiredLine, requiredParagraphs } from "~/domain/typed-text";
import { LONGEST_NOTE } from "./decision";

export const readyAnswerForm = z.object({
  title: requiredLine(80, "required"),
  textNl: requiredParagraphs(LONGEST_NOTE, "required"),
  textEn: requiredParagraphs(LONGEST_NOTE, "required"),
});
export type ReadyAnswerInput = z.output<typeof readyAnswerForm>;

/** What a new installation begins with; the ids never change, so that loading it again adds nothing. */
export const STARTING_ANSWERS: readonly ({ id: string } & ReadyAnswerInput)[] = [
  {
    id: "019ed5a0-0000-7000-8000-000000000001",
    title: "Vraag: is het drempelvrij?",
    textNl:
      "Kan iemand met een rolstoel of rollator naar binnen, en is er een rolstoeltoilet? Vul het in bij je activiteit. Weet je het niet zeker? Vraag het aan de beheerder van de plek.",
    textEn:
      "Can somebody with a wheelchair or walker get in, and is there a wheelchair toilet? Please fill it in with your activity. Not sure? Ask who looks after the place.",
  },
  {
    id: "019ed5a0-0000-7000-8000-000000000002",
    title: "Vraag: waar is het precies?",
    textNl:
      "We kunnen de plek niet vinden op de kaart. Vul je het hele adres in, met huisnummer en postcode?",
    textEn:
      "We cannot find the place on the map. Could you fill in the whole address, with house number and postcode?",
  },
  {
    id: "019ed5a0-0000-7000-8000-000000000003",
    title: "Vraag: klopt de datum?",
    textNl:
      "De datum valt buiten de week waarvoor je de activiteit hebt aangemeld. Klopt de datum? Dan zetten we haar gewoon in de agenda.",
    textEn:
      "The date is outside the week for which you sent in the activity. Is the date right? Then we will put it in the agenda as usual.",
  },
  {
    id: "019ed5a0-0000-7000-8000-000000000004",
    title: "Vraag: staat deze er al in?",
    textNl:
      "Deze activiteit lijkt op een andere die al in de agenda staat. Is het dezelfde? Dan hoef je niets te doen. Is het een andere? Laat ons weten wat het verschil is.",
    textEn:
      "This activity looks like another one that is in the agenda already. Is it the same? Then you need not do anything. Is it another one? Let us know what the difference is.",
  },
  {
    id: "019ed5a0-0000-7000-8000-000000000005",
    title: "We pasten één zin aan",
    textNl:
      "We hebben één zin in de tekst veranderd. We schrijven liever “Kom erbij”: dat nodigt iedereen uit.",
    textEn:
      "We changed one sentence in the text. We prefer to write “Kom erbij” (come along): that invites everybody.",
  },
  {
    id: "019ed5a0-0000-7000-8000-000000000006",
    title: "Nee: buiten Utrecht",
    textNl:
      "In deze agenda staan alleen activiteiten in de gemeente Utrecht en online activiteiten voor Utrechters. Misschien heeft de gemeente waar je activiteit is ook een agenda.",
    textEn:
      "This agenda only holds activities in the municipality of Utrecht and online activities for its residents. Perhaps the municipality of your activity has an agenda too.",
  },
  {
    id: "019ed5a0-0000-7000-8000-000000000007",
    title: "Nee: dit is reclame",
    textNl:
      "De agenda is voor activiteiten waar mensen elkaar ontmoeten. Je inzending gaat vooral over iets dat te koop is, daarom plaatsen we haar niet.",
    textEn:
      "The agenda is for activities where people meet. What you sent in is mostly about something for sale, so we do not place it.",
  },
];
