/**
 * What the network counts. Names and explanations: app/locales, namespace "figures".
 *
 * Kinds are kept apart on every page: what was done (process), whom it met (reach), what was made or given
 * (output) and what changed for people (outcome). A cup of coffee is never an outcome.
 */
export type IndicatorKind = "process" | "reach" | "output" | "outcome";
export type IndicatorUnit = "people" | "count" | "percent" | "euro";

/** Main goals of the theory of change of March 2023 with their sub-goals; all lead to less loneliness. */
export const goals = {
  residentsCope: ["tabooBroken", "widerKnowledge", "knowWhereToGo"],
  professionalsAct: ["wellEquipped"],
  inclusiveSociety: ["accessibility", "transport", "fittingOffer"],
  livelihood: [],
  /** The end of the line, measured for the whole city. */
  lessLoneliness: [],
} as const;

export type MainGoal = keyof typeof goals;
export type SubGoal = (typeof goals)[MainGoal][number];

export type Indicator = {
  kind: IndicatorKind;
  unit: IndicatorUnit;
  mainGoal: MainGoal;
  /** Null where the theory of change names the activity under the main goal only. */
  subGoal: SubGoal | null;
  /** Counts of people under five are hidden on every page, export and report. */
  countsPeople: boolean;
  /** Worked out from scans, visits and counts at the door; never stored as a measurement. */
  derived: boolean;
};

const taboo = { mainGoal: "residentsCope", subGoal: "tabooBroken" } as const;
const knowledge = { mainGoal: "residentsCope", subGoal: "widerKnowledge" } as const;
const wayToHelp = { mainGoal: "residentsCope", subGoal: "knowWhereToGo" } as const;
const residents = { mainGoal: "residentsCope", subGoal: null } as const;
const equipped = { mainGoal: "professionalsAct", subGoal: "wellEquipped" } as const;
const fittingOffer = { mainGoal: "inclusiveSociety", subGoal: "fittingOffer" } as const;
const city = { mainGoal: "lessLoneliness", subGoal: null } as const;

const things = { unit: "count", countsPeople: false, derived: false } as const;
const people = { unit: "people", countsPeople: true, derived: false } as const;
/** A share of a large group; small answers are left out before a share is made. */
const share = { unit: "percent", countsPeople: false, derived: false } as const;

export const indicators = {
  // Of one action
  cups: { kind: "process", ...things, ...taboo },
  conversations: { kind: "reach", ...things, ...taboo },
  volunteers: { kind: "process", ...people, ...taboo },
  peopleReached: { kind: "reach", ...people, ...taboo },
  scans: { kind: "reach", ...things, ...taboo, derived: true },
  visits: { kind: "reach", ...things, ...taboo, derived: true },
  /** Counted at the door of activities with registration, those who walked in too. */
  activityVisitors: { kind: "reach", ...people, ...fittingOffer, derived: true },

  // Of the network
  networkParticipants: { kind: "process", ...things, ...knowledge },
  partnersWithDeclaration: { kind: "process", ...things, ...knowledge },
  networkMeetings: { kind: "output", ...things, ...knowledge },
  networkMeetingParticipants: { kind: "reach", ...people, ...knowledge },
  companiesWithAgreements: { kind: "process", ...things, ...knowledge },

  // Knowledge, taboo and the way to help
  lectures: { kind: "output", ...things, ...knowledge },
  theatrePlays: { kind: "output", ...things, ...taboo },
  signalCards: { kind: "output", ...things, ...wayToHelp },
  businessEmployeesTrained: { kind: "reach", ...people, ...knowledge },
  volunteersTrained: { kind: "reach", ...people, ...knowledge },
  trainings: { kind: "output", ...things, ...equipped },
  trainingParticipants: { kind: "reach", ...people, ...equipped },
  welzijnOpRecept: { kind: "reach", ...people, ...equipped },

  // In buurten and streets
  buurtenInCity: { kind: "process", ...things, ...fittingOffer },
  burendagSupportBuurten: { kind: "output", ...things, ...fittingOffer },
  metNewNeighbours: { kind: "outcome", ...share, ...fittingOffer },
  moreContactThroughBurendag: { kind: "outcome", ...share, ...fittingOffer },
  meetingPlacesOvervecht: { kind: "output", ...things, ...fittingOffer },
  liefEnLeedStraten: { kind: "output", ...things, ...residents },
  potjesPaid: { kind: "output", ...things, ...residents },

  // Of the city
  adultsLonely: { kind: "outcome", ...share, ...city },
  adultsSeverelyLonely: { kind: "outcome", ...share, ...city },
} as const satisfies Record<string, Indicator>;

export type IndicatorKey = keyof typeof indicators;

/** What an organiser fills in after an action. */
export const actionIndicators = [
  "cups",
  "conversations",
  "volunteers",
  "peopleReached",
] as const satisfies readonly IndicatorKey[];

export type ActionIndicatorKey = (typeof actionIndicators)[number];

/** What is counted by the product itself. */
export const derivedIndicators = [
  "scans",
  "visits",
  "activityVisitors",
] as const satisfies readonly IndicatorKey[];

export function isIndicatorKey(key: string): key is IndicatorKey {
  return Object.hasOwn(indicators, key);
}
