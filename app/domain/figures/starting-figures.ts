import type { IndicatorKey } from "~/domain/indicators/indicator";

type Shared = {
  indicator: IndicatorKey;
  value: number;
  /** Where the figure comes from, in Dutch. */
  source: string;
  note: string;
};

export type StartingMeasurement = Shared & {
  kind: "measurement";
  quality: "counted" | "estimated";
  /** Calendar day; `precision` says how much of it is known. */
  asOf: string;
  precision: "month" | "year";
  wijkCode: string | null;
};

/** A value aimed at in a year; its note is told with the source, for targets keep no note of their own. */
export type StartingTarget = Omit<Shared, "note"> & { kind: "target"; year: number };

export type StartingFigure = StartingMeasurement | StartingTarget;

const CITY_2020 = "Gemeente Utrecht, document over Utrecht Omarmt, 2020";
const CITY_2023 = "Gemeente Utrecht, document over Utrecht Omarmt, april 2023";
const THEORY_2023 = "Gemeente Utrecht, verandertheorie eenzaamheid, maart 2023";
const MONITOR = `${THEORY_2023}; zorgprofessionals.utrecht.nl`;
const PLAN_2022 = "Gemeente Utrecht, plan voor 2022";

const OVERVECHT = "WK034403";

/** What was known of the network before it used this product: 23 measurements and 5 targets. */
export const startingFigures: readonly StartingFigure[] = [
  in2020("networkParticipants", 211),
  inApril2023("partnersWithDeclaration", 90),
  in2020("buurtenInCity", 106, {
    note: "Zo telde de gemeente ze in 2020. CBS telt 111 buurten; in vijf daarvan wonen heel weinig mensen.",
  }),
  in2020("burendagSupportBuurten", 7),
  in2020("metNewNeighbours", 77, {
    note: "Landelijk cijfer over supportbuurten, door de gemeente aangehaald. Niet in Utrecht gemeten.",
  }),
  in2020("moreContactThroughBurendag", 40, {
    note: "Landelijk cijfer, door de gemeente aangehaald. Niet in Utrecht gemeten.",
  }),
  in2020("trainingParticipants", 84),
  inApril2023("lectures", 5),
  inApril2023("trainings", 12),
  inApril2023("networkMeetings", 2, { note: "Per jaar." }),
  inApril2023("networkMeetingParticipants", 90, {
    quality: "estimated",
    note: "Gemiddeld per bijeenkomst.",
  }),
  inApril2023("signalCards", 2280),
  inApril2023("theatrePlays", 3),
  inApril2023("liefEnLeedStraten", 40, {
    note: "Een straat telt mee zodra er meer dan één potje is betaald.",
  }),
  inApril2023("potjesPaid", 315),
  measurement("welzijnOpRecept", 320, {
    asOf: "2023-03-01",
    precision: "month",
    source: THEORY_2023,
    quality: "estimated",
    note: "Per jaar. De bron zegt: meer dan 320.",
  }),

  ofAdults("adultsLonely", 40, "2018-01-01"),
  ofAdults("adultsLonely", 47, "2020-01-01"),
  ofAdults("adultsLonely", 48, "2022-10-01", { note: "Gemeten in het najaar van 2022." }),
  ofAdults("adultsSeverelyLonely", 11, "2018-01-01"),
  ofAdults("adultsSeverelyLonely", 11, "2020-01-01"),
  ofAdults("adultsSeverelyLonely", 15, "2022-10-01", { note: "Gemeten in het najaar van 2022." }),
  ofAdults("adultsSeverelyLonely", 20, "2022-01-01", {
    source: THEORY_2023,
    wijkCode: OVERVECHT,
    note: "De bron zegt: 1 op de 5 volwassenen.",
  }),

  for2022("businessEmployeesTrained", 100),
  for2022("volunteersTrained", 500),
  for2022("companiesWithAgreements", 15),
  for2022("welzijnOpRecept", 700),
  for2022("meetingPlacesOvervecht", 9),
];

type Details = Pick<StartingMeasurement, "asOf" | "precision" | "source"> &
  Partial<Pick<StartingMeasurement, "quality" | "note" | "wijkCode">>;

function measurement(
  indicator: IndicatorKey,
  value: number,
  details: Details,
): StartingMeasurement {
  return {
    kind: "measurement",
    indicator,
    value,
    quality: "counted",
    note: "",
    wijkCode: null,
    ...details,
  };
}

function in2020(indicator: IndicatorKey, value: number, details: Partial<Details> = {}) {
  const when = { asOf: "2020-01-01", precision: "year", source: CITY_2020 } as const;
  return measurement(indicator, value, { ...when, ...details });
}

function inApril2023(indicator: IndicatorKey, value: number, details: Partial<Details> = {}) {
  const when = { asOf: "2023-04-01", precision: "month", source: CITY_2023 } as const;
  return measurement(indicator, value, { ...when, ...details });
}

/** From a survey among adults: a share of those who answered, so an estimate for the city. */
function ofAdults(
  indicator: IndicatorKey,
  value: number,
  asOf: string,
  details: Partial<Details> = {},
) {
  const survey = { precision: "year", source: MONITOR, quality: "estimated" } as const;
  return measurement(indicator, value, { ...survey, asOf, ...details });
}

function for2022(indicator: IndicatorKey, value: number): StartingTarget {
  return { kind: "target", indicator, value, year: 2022, source: PLAN_2022 };
}
