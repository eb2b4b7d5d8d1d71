export default {
  title: "Over de data",
  lead: "Omarmt gebruikt open gegevens over Utrecht. Hier lees je van wie ze zijn, hoe oud ze zijn en wat wij ermee hebben gedaan.",
  sources: "Van wie de gegevens zijn",
  licence: "Licentie: {{licence}}",
  source: "Gevonden in: {{source}}",
  figures: {
    title: "Cijfers van het netwerk",
    source:
      "Bij elk cijfer staat waar het vandaan komt, van wanneer het is en of het is geteld of geschat.",
    kinds:
      "Inzet, bereik, resultaat en opbrengst houden we uit elkaar. Een kopje koffie is een kopje koffie, geen opbrengst.",
    small: "Aantallen van minder dan 5 mensen laten we niet zien. Zo kan niemand herkend worden.",
    scans:
      "Scant iemand een poster, dan tellen we alleen dat het gebeurde, in welk uur en op welke plek. We bewaren niets over wie het was.",
  },
  wijken: {
    title: "De wijken van Utrecht",
    caption: "Bewoners en buurten per wijk",
    figure: "Hoeveel mensen wonen er in elke wijk? (CBS, {{year}})",
    map: "Kaart van de tien wijken van Utrecht",
    mapDescription:
      "Hoe donkerder de wijk, hoe meer bewoners. De punten zijn stations. De tabel hiernaast heeft dezelfde getallen.",
    wijk: "Wijk",
    inhabitants: "Bewoners",
    buurten: "Buurten",
    unknown: "niet bekend",
    upTo: "tot en met {{most}}",
    andUp: "meer dan {{most}}",
    station: "station",
  },
};
