import type { AccessFeature, Audience, SpokenLanguage } from "~/domain/agenda/listing-choices";
import type { YesNoUnknown } from "~/domain/agenda/listing-content";
import type { DemoPartnerSlug } from "./demo-partners";

/** An activity of a partner, on one day or every so many days. */
export type DemoListing = {
  title: string;
  summary: string;
  description: string;
  place: string;
  spot?: string;
  /** Gives its wijk and its coordinates. */
  buurt: string;
  organiser: DemoPartnerSlug;
  campaign?: "komerbij" | "lief";
  /** Days from today, and from then on every `every` days, `times` times. */
  day: number;
  every?: number;
  times?: number;
  from: string;
  to: string;
  /** Whole euros; 0 is free, null is unknown. */
  euro: number | null;
  stepFree: YesNoUnknown;
  audiences?: Audience[];
  languages?: SpokenLanguage[];
  /** What there is beside `stepFree`; of the rest nothing is known. */
  access?: Exclude<AccessFeature, "stepFree">[];
  cancelled?: true;
  /** Places per date, where visitors register. */
  places?: number;
};
