import { DateTime } from "luxon";
import type { ListingContentInput } from "~/domain/agenda/listing-content";
import { ZONE } from "~/locales/format";

/** Something sent in that waits in the demo's queue; `before` is what is online of it. */
export type QueuedDemo = {
  /** First name and last; the mail address is made of the first. */
  sender: string;
  hoursAgo: number;
  question?: string;
  forEdition?: true;
  content: ListingContentInput;
  before?: Partial<ListingContentInput>;
};

const RIVIERENWIJK = { latitude: 52.0712, longitude: 5.1206, wijkCode: "WK034407" } as const;
const ZUILEN = { latitude: 52.1155, longitude: 5.0797, wijkCode: "WK034402" } as const;
const LOMBOK = { latitude: 52.0917, longitude: 5.0985, wijkCode: "WK034401" } as const;

/**
 * What a morning of the communications team looks like: some to approve at a glance, some to doubt, one change of what is
 * online. All of it is made up.
 */
export function queueSubmissions(now: Date): QueuedDemo[] {
  const at = (days: number, from: string, to: string) => {
    const day = DateTime.fromJSDate(now, { zone: ZONE }).startOf("day").plus({ days });
    const time = (clock: string) => {
      const [hour, minute] = clock.split(".").map(Number);
      return day.set({ hour, minute }).toJSDate();
    };
    return { startsAt: time(from), endsAt: time(to) };
  };
  return [
    {
      sender: "Yara Bakker",
      hoursAgo: 1,
      content: {
        title: "Koken voor twintig",
        organiserName: "Buurtkeuken Rivierenwijk",
        summary: "We koken samen en schuiven daarna samen aan.",
        description:
          "We koken samen en eten samen. Ook als je je eenzaam voelt ben je welkom.\n\nWat we koken hangt af van de markt.",
        placeName: "Buurtkeuken Rivierenwijk",
        address: "Waalstraat 8, Utrecht",
        ...RIVIERENWIJK,
        priceCents: 300,
        priceNote: "betaal wat je kunt",
        stepFree: "yes",
        wheelchairToilet: "yes",
        contactName: "Yara",
        contactPhone: "030 123 45 67",
        dates: [at(9, "17.30", "20.00"), at(16, "17.30", "20.00")],
      },
      before: {
        description:
          "We koken samen en eten samen. Iedereen is welkom.\n\nWat we koken hangt af van de markt.",
        priceCents: 0,
        priceNote: "",
        stepFree: "unknown",
        wheelchairToilet: "unknown",
        dates: [at(9, "18.00", "20.00"), at(16, "17.30", "20.00")],
      },
    },
    {
      sender: "Kees Wouters",
      hoursAgo: 3,
      content: {
        title: "Koken met twintig buren",
        organiserName: "Kees Wouters",
        summary: "Samen koken in de buurtkeuken.",
        placeName: "Buurtkeuken Rivierenwijk",
        ...RIVIERENWIJK,
        stepFree: "yes",
        contactEmail: "kees@buurt.example",
        dates: [at(9, "17.30", "20.00")],
      },
    },
    {
      sender: "Mina Haddad",
      hoursAgo: 26,
      content: {
        title: "Dansmiddag met live orkest",
        organiserName: "Podium Zuilen",
        summary: "Walsen, salsa of aan de kant met koffie: alles mag.",
        placeName: "Podium Zuilen",
        address: "Amsterdamsestraatweg 569, Utrecht",
        ...ZUILEN,
        priceCents: 0,
        audiences: ["seniors"],
        stepFree: "yes",
        hearingLoop: "yes",
        contactPhone: "030 765 43 21",
        dates: [at(12, "14.00", "16.30")],
      },
    },
    {
      sender: "Sanne Visser",
      hoursAgo: 28,
      content: {
        title: "Taalcafé: praten mag fout",
        organiserName: "Buurtkamer Lombok",
        summary: "Oefen Nederlands met iemand uit de buurt.",
        placeName: "Buurtkamer Lombok",
        address: "Kanaalstraat 199, Utrecht",
        ...LOMBOK,
        priceCents: 0,
        languages: ["nl", "ar", "tr"],
        audiences: ["newcomers"],
        stepFree: "no",
        contactEmail: "taal@lombok.example",
        dates: [at(5, "19.30", "21.00"), at(12, "19.30", "21.00"), at(19, "19.30", "21.00")],
      },
    },
    {
      sender: "Bram de Groot",
      hoursAgo: 30,
      content: {
        title: "Wandelen langs de Lek",
        organiserName: "Wandelclub Zuid",
        summary: "Twaalf kilometer, met soep halverwege.",
        placeName: "Dorpshuis Vreeswijk, Nieuwegein",
        latitude: 52.0079,
        longitude: 5.0973,
        wijkCode: null,
        priceCents: 500,
        stepFree: "no",
        contactPhone: "030 111 22 33",
        dates: [at(13, "10.00", "14.00")],
      },
    },
    {
      sender: "Noor Jansen",
      hoursAgo: 49,
      forEdition: true,
      content: {
        title: "Open atelier",
        organiserName: "Atelier Rotsoord",
        summary: "Kom kijken, of pak zelf een kwast.",
        placeName: "Atelier Rotsoord",
        address: "Rotsoord 3, Utrecht",
        latitude: 52.0763,
        longitude: 5.1247,
        wijkCode: "WK034407",
        priceCents: 0,
        contactWebsite: "https://atelier.example",
        dates: [at(60, "13.00", "17.00")],
      },
    },
    {
      sender: "Ilse Mulder",
      hoursAgo: 52,
      question: "Op welke verdieping is het, en is er een lift?",
      content: {
        title: "Spelletjesmiddag",
        organiserName: "Bewoners van de Amazonedreef",
        summary: "Rummikub, schaken en wat je zelf meeneemt.",
        placeName: "De Dreef",
        latitude: 52.1195,
        longitude: 5.1035,
        wijkCode: "WK034403",
        priceCents: 0,
        contactPhone: "030 222 33 44",
        dates: [at(8, "14.00", "16.00")],
      },
    },
  ];
}
