import { stationByCode } from "~/domain/places/stations";
import type { ActionState } from "~/domain/campaign-actions/campaign-action";
import type { DemoAction } from "./demo-action";
import type { DemoPartnerSlug } from "./demo-partners";

type Outcome = [cups: number, conversations: number, volunteers: number, peopleReached: number];
type Morning = readonly [number, string, string];

type Row = {
  station: string;
  spot: string;
  title: string;
  slots: readonly Morning[];
  organiser?: DemoPartnerSlug;
  state?: ActionState;
  placements?: readonly string[];
  outcome?: Outcome;
  /** How an estimate was made; without it the figures were counted. */
  estimate?: string;
  tapped?: Outcome;
};

const IN_THE_HALL = ["hal", "perron 2", "fietsenstalling"];

/** HOI! of the year of the demo; day 0 is today. */
const THIS_YEAR: readonly Row[] = [
  {
    station: "UT",
    spot: "in de hal, bij de grote klok",
    title: "HOI! koffie op Utrecht Centraal",
    slots: [[-3, "7.00", "9.30"]],
    placements: ["hal noord", "hal zuid", "perron 5", "perron 14", "busstation"],
    outcome: [612, 148, 7, 430],
  },
  {
    station: "UTVR",
    spot: "in de hal, naast de poortjes",
    title: "HOI! aftrap op Vaartsche Rijn",
    slots: [[-3, "16.00", "18.30"]],
    placements: IN_THE_HALL,
    outcome: [388, 121, 5, 290],
  },
  {
    station: "UTO",
    spot: "bij de ingang aan de Brailledreef",
    title: "HOI! ochtendkoffie op station Overvecht",
    slots: [[-2, "7.30", "9.30"]],
    organiser: "buurthuis-de-linde",
    placements: ["ingang", "perron 1", "Buurthuis De Linde"],
    outcome: [274, 96, 5, 210],
  },
  {
    station: "UTZL",
    spot: "onder het spoor",
    title: "HOI! koffie onder het spoor in Zuilen",
    slots: [[-2, "16.00", "18.00"]],
    organiser: "sportclub-de-treffer",
    placements: ["tunnel", "kantine"],
    tapped: [196, 58, 5, 0],
  },
  {
    station: "UTLR",
    spot: "op het stationsplein",
    title: "HOI! koffie op het plein van Leidsche Rijn",
    slots: [[-1, "7.30", "9.30"]],
    organiser: "jongerencentrum-de-schakel",
    placements: ["plein", "perron 3"],
    outcome: [240, 71, 6, 180],
    estimate: "De teller viel uit. We telden de lege dozen met bekers.",
  },
  {
    station: "UTT",
    spot: "bij de trap",
    title: "HOI! na het werk in Terwijde",
    slots: [[-1, "16.30", "18.30"]],
    organiser: "jongerencentrum-de-schakel",
    placements: ["trap", "perron 2"],
    tapped: [131, 44, 3, 0],
  },
  {
    station: "UTLN",
    spot: "op het perron richting de stad",
    title: "HOI! goedemorgen Lunetten",
    slots: [[0, "7.30", "9.30"]],
    placements: ["perron 1", "buurthuis"],
  },
  {
    station: "UT",
    spot: "in de hal, bij de grote klok",
    title: "HOI! spitskoffie op Utrecht Centraal",
    slots: [[0, "16.00", "18.30"]],
    placements: ["hal noord", "hal zuid", "perron 5", "busstation"],
  },
  {
    station: "VTN",
    spot: "bij de fietsenstalling",
    title: "HOI! koffie op station Vleuten",
    slots: [[1, "7.00", "9.00"]],
    organiser: "branderij-het-kopje",
    placements: ["fietsenstalling", "perron 1"],
  },
  {
    station: "UTO",
    spot: "bij de ingang aan de Brailledreef",
    title: "HOI! thee en koffie op station Overvecht",
    slots: [[1, "16.00", "18.00"]],
    organiser: "buurthuis-de-linde",
    placements: ["ingang", "perron 1"],
  },
  {
    station: "UTM",
    spot: "voor het oude stationsgebouw",
    title: "HOI! koffie bij het Maliebaanstation",
    slots: [[2, "15.00", "16.30"]],
    state: "cancelled",
    placements: ["hek"],
  },
  {
    station: "UTZL",
    spot: "onder het spoor",
    title: "HOI! vroege vogels in Zuilen",
    slots: [[3, "7.30", "9.30"]],
    organiser: "sportclub-de-treffer",
    placements: ["tunnel"],
  },
  {
    station: "UTVR",
    spot: "in de hal, naast de poortjes",
    title: "HOI! ochtend en avond op Vaartsche Rijn",
    slots: [
      [5, "7.30", "9.30"],
      [5, "16.00", "18.30"],
    ],
    placements: IN_THE_HALL,
  },
  {
    station: "UTLR",
    spot: "op het stationsplein",
    title: "HOI! warme chocola in Leidsche Rijn",
    slots: [[7, "15.30", "17.30"]],
    organiser: "jongerencentrum-de-schakel",
    placements: ["plein"],
  },
  {
    station: "UTT",
    spot: "",
    title: "HOI! nog een keer Terwijde",
    slots: [[8, "16.30", "18.30"]],
    organiser: "jongerencentrum-de-schakel",
    state: "draft",
  },
  {
    station: "UTLN",
    spot: "op het perron richting de stad",
    title: "HOI! met muziek in Lunetten",
    slots: [[10, "16.00", "18.00"]],
    organiser: "muziekhuis-de-toonladder",
    placements: ["perron 1"],
  },
  {
    station: "VTN",
    spot: "",
    title: "HOI! avondkoffie in Vleuten",
    slots: [],
    organiser: "branderij-het-kopje",
    state: "draft",
  },
  {
    station: "UTVR",
    spot: "in de hal, naast de poortjes",
    title: "HOI! halverwege op Vaartsche Rijn",
    slots: [[14, "7.30", "9.30"]],
    placements: IN_THE_HALL,
  },
  {
    station: "UTO",
    spot: "bij de ingang aan de Brailledreef",
    title: "HOI! soep in plaats van koffie in Overvecht",
    slots: [[16, "17.00", "19.00"]],
    organiser: "buurthuis-de-linde",
    placements: ["ingang"],
  },
  {
    station: "UT",
    spot: "in de hal, bij de grote klok",
    title: "HOI! slotkoffie op Utrecht Centraal",
    slots: [[21, "12.00", "15.00"]],
    placements: ["hal noord", "hal zuid"],
  },
];

/** HOI! of the year before, one on every station; day 0 is a year before today. */
const LAST_YEAR: readonly Row[] = (
  [
    ["UT", -3, "7.00", "9.30", [540, 131, 6, 380]],
    ["UTVR", -3, "16.00", "18.30", [351, 104, 5, 260]],
    ["UTO", -2, "7.30", "9.30", [238, 77, 4, 170]],
    ["UTZL", -2, "16.00", "18.00", [187, 52, 3, 140]],
    ["UTLR", -1, "7.30", "9.30", [203, 58, 3, 150]],
    ["UTT", 1, "16.30", "18.30", [121, 39, 3, 90]],
    ["UTLN", 3, "7.30", "9.30", [164, 61, 3, 120]],
    ["VTN", 8, "7.00", "9.00", [142, 47, 3, 110]],
    ["UTM", 12, "15.00", "16.30", [96, 35, 2, 70]],
  ] as const satisfies readonly (readonly [string, number, string, string, Outcome])[]
).map(([station, day, from, to, outcome]) => ({
  station,
  spot: "bij de ingang",
  title: `HOI! koffie op station ${stationByCode(station)?.shortName ?? station}`,
  slots: [[day, from, to]],
  placements: ["ingang", "perron"],
  outcome: [...outcome],
}));

export const STATION_ACTIONS: readonly DemoAction[] = [
  ...THIS_YEAR.map((row) => stationCoffee(row, false)),
  ...LAST_YEAR.map((row) => stationCoffee(row, true)),
];

function stationCoffee(row: Row, lastYear: boolean): DemoAction {
  const { station, spot, title, slots, organiser = "dock", state = "published" } = row;
  const draft = state === "draft";
  return {
    campaign: "hoi",
    lastYear,
    kind: "stationCoffee",
    state,
    title,
    summary: draft
      ? ""
      : "Je krijgt twee koppen koffie. Eén is voor jou, de andere geef je aan iemand die je nog niet kent.",
    text: draft
      ? ""
      : "Soms zeg je alleen hoi. Soms sta je een kwartier te praten en mis je bijna je trein. Allebei is goed.\n\nJe hoeft niet in te checken. Thee of water kan ook.",
    organiser,
    with: ["ns", "prorail"],
    station,
    place: `Station ${stationByCode(station)?.name ?? station}`,
    buurt: null,
    spot,
    stepFree: draft ? "unknown" : "yes",
    slots,
    placements: row.placements ?? [],
    figures: row.outcome ? figuresOf(row.outcome, row.estimate) : null,
    tapped: tappedOf(row.tapped ?? row.outcome, lastYear),
  };
}

function figuresOf([cups, conversations, volunteers, reached]: Outcome, estimate?: string) {
  const counted = (value: number) => ({ value, quality: "counted" as const, note: "" });
  const estimated = (value: number, note: string) => ({
    value,
    quality: "estimated" as const,
    note,
  });
  return {
    cups: estimate ? estimated(cups, estimate) : counted(cups),
    conversations: estimate ? estimated(conversations, estimate) : counted(conversations),
    volunteers: counted(volunteers),
    peopleReached: estimated(reached, "Wie bleef staan, geteld per kwartier."),
  };
}

/** Last year there was no tally page yet. */
function tappedOf(outcome: Outcome | undefined, lastYear: boolean): DemoAction["tapped"] {
  if (!outcome || lastYear) return null;
  const [cups, conversations, volunteers] = outcome;
  return { cups, conversations, volunteers };
}
