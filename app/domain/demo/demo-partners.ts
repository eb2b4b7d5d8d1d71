/** The organisations of the demo. All but DOCK, NS and ProRail are made up. */
export const DEMO_PARTNERS = [
  { slug: "dock", name: "DOCK", kind: "welfare", signedOn: "2019-09-26" },
  { slug: "ns", name: "NS", kind: "company", signedOn: "2019-11-14" },
  { slug: "prorail", name: "ProRail", kind: "company", signedOn: "2019-11-14" },
  {
    slug: "buurthuis-de-linde",
    name: "Buurthuis De Linde",
    kind: "welfare",
    signedOn: "2020-02-06",
  },
  {
    slug: "wijkrestaurant-de-pan",
    name: "Wijkrestaurant De Pan",
    kind: "welfare",
    signedOn: "2021-05-20",
  },
  { slug: "kerk-aan-de-vecht", name: "Kerk aan de Vecht", kind: "faith", signedOn: "2020-10-08" },
  {
    slug: "branderij-het-kopje",
    name: "Branderij Het Kopje",
    kind: "company",
    signedOn: "2022-03-31",
  },
  {
    slug: "bewonersgroep-zeven-straten",
    name: "Bewonersgroep Zeven Straten",
    kind: "residents",
    signedOn: null,
  },
  {
    slug: "leeszaal-de-letterbak",
    name: "Leeszaal De Letterbak",
    kind: "culture",
    signedOn: "2021-09-30",
  },
  {
    slug: "zorggroep-rijnzicht",
    name: "Zorggroep Rijnzicht",
    kind: "care",
    signedOn: "2020-01-23",
  },
  { slug: "taalhuis-overkant", name: "Taalhuis Overkant", kind: "welfare", signedOn: "2022-09-29" },
  {
    slug: "sportclub-de-treffer",
    name: "Sportclub De Treffer",
    kind: "sport",
    signedOn: "2023-02-16",
  },
  {
    slug: "muziekhuis-de-toonladder",
    name: "Muziekhuis De Toonladder",
    kind: "culture",
    signedOn: "2021-11-04",
  },
  {
    slug: "jongerencentrum-de-schakel",
    name: "Jongerencentrum De Schakel",
    kind: "welfare",
    signedOn: "2022-06-09",
  },
  { slug: "studenten-aan-tafel", name: "Studenten aan Tafel", kind: "residents", signedOn: null },
] as const;

export type DemoPartnerSlug = (typeof DEMO_PARTNERS)[number]["slug"];
