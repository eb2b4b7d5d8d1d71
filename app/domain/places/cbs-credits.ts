import type { DataCredit } from "./data-credits";

/** The credits after a refresh: borders and inhabitants are now those of CBS of this year. */
export function cbsCredits(before: readonly DataCredit[], year: number): DataCredit[] {
  const source = `PDOK, CBS Wijken en Buurten ${year} (OGC API Features)`;
  const licence = { nl: "CC BY 4.0", en: "CC BY 4.0" };
  return before.map((credit) => {
    if (credit.key === "borders") {
      return {
        ...credit,
        publisher: "Kadaster / Centraal Bureau voor de Statistiek (CBS)",
        year,
        licence,
        source,
        changes: {
          nl: "Alleen Utrecht. Vereenvoudigd en afgerond op 0,00001 graad.",
          en: "Utrecht only. Simplified and rounded to 0.00001 degree.",
        },
      };
    }
    if (credit.key === "inhabitants") {
      return {
        ...credit,
        year,
        licence,
        source,
        changes: {
          nl: "Alleen Utrecht. Waar CBS een aantal geheim houdt omdat er te weinig mensen wonen, staat niets. Middelpunten hebben we zelf berekend.",
          en: "Utrecht only. Where CBS keeps a number secret because too few people live there, it is empty. We worked out the centres ourselves.",
        },
      };
    }
    return credit;
  });
}
