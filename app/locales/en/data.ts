export default {
  title: "About the data",
  lead: "Omarmt uses open data about Utrecht. Here you read whose they are, how old they are and what we did with them.",
  sources: "Whose data these are",
  licence: "Licence: {{licence}}",
  source: "Found in: {{source}}",
  figures: {
    title: "Figures of the network",
    source:
      "With every figure we tell where it comes from, when it was true and whether it was counted or estimated.",
    kinds:
      "We keep effort, reach, result and outcome apart. A cup of coffee is a cup of coffee, not an outcome.",
    small: "We do not show counts of fewer than 5 people, so that nobody can be recognised.",
    scans:
      "When someone scans a poster we count only that it happened, in which hour and in which place. We keep nothing about who it was.",
  },
  wijken: {
    title: "The districts of Utrecht",
    caption: "Inhabitants and neighbourhoods per district",
    figure: "How many people live in each district? (CBS, {{year}})",
    map: "Map of the ten districts of Utrecht",
    mapDescription:
      "The darker the district, the more inhabitants. The dots are railway stations. The table beside it has the same numbers.",
    wijk: "District",
    inhabitants: "Inhabitants",
    buurten: "Neighbourhoods",
    unknown: "not known",
    upTo: "up to {{most}}",
    andUp: "more than {{most}}",
    station: "station",
  },
};
