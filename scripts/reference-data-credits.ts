import type { DataCredit } from "../app/domain/places/data-credits";

/** Who made the collected sources. Licences are told as far as we could read them, and no further. */
export const sourceCredits: DataCredit[] = [
  {
    key: "borders",
    title: { nl: "Grenzen van wijken en buurten", en: "Borders of districts and neighbourhoods" },
    files: ["borders.json"],
    publisher: "Gemeente Utrecht",
    year: 2013,
    licence: {
      nl: "Open data van de gemeente, vrijgegeven zonder tegenprestatie. De precieze licentietekst hebben we niet gezien.",
      en: "Open data of the municipality, released with nothing asked in return. We have not seen the exact licence text.",
    },
    source: "jijmaaktutrecht.nl; github.com/bartvde/geojson, utrecht/buurt.geojson, 2b6f4b1",
    changes: {
      nl: "Vereenvoudigd tot op 2 meter en afgerond op 0,00001 graad. Wijken zijn samengevoegde buurten. Vergeleken met latere kaarten: geen teken van een verschoven grens, maar binnen 50 meter van een grens is dat niet bewezen.",
      en: "Simplified to 2 metres and rounded to 0.00001 degree. Districts are merged neighbourhoods. Compared with later maps: no sign of a moved border, but within 50 metres of a border that is not proven.",
    },
  },
  {
    key: "inhabitants",
    title: {
      nl: "Namen, codes, inwoners en huishoudens",
      en: "Names, codes, inhabitants and households",
    },
    files: ["wijken.json", "buurten.json"],
    publisher: "Centraal Bureau voor de Statistiek (CBS)",
    year: 2024,
    licence: { nl: "CC BY 4.0", en: "CC BY 4.0" },
    source:
      "CBS: Kerncijfers wijken en buurten 2024 (85984NED), Gebieden in Nederland 2024 (85755NED); github.com/loukanton/woonikveilig, df5ed99",
    changes: {
      nl: "Alleen Utrecht. Waar CBS een aantal geheim houdt omdat er te weinig mensen wonen, staat niets. CBS rondt af op 5. Een middelpunt dat buiten de eigen buurt viel, is naar binnen gelegd.",
      en: "Utrecht only. Where CBS keeps a number secret because too few people live there, it is empty. CBS rounds to 5. A centre that fell outside its own neighbourhood was moved inside.",
    },
  },
  {
    key: "stations",
    title: { nl: "Stations", en: "Railway stations" },
    files: ["stations.json"],
    publisher: "rijdendetreinen.nl",
    year: 2020,
    licence: {
      nl: "Niet vermeld. Naam en kolommen van het bestand wijzen op de open data van rijdendetreinen.nl, maar zeker is dat niet.",
      en: "Not stated. Name and columns of the file point to the open data of rijdendetreinen.nl, but that is not certain.",
    },
    source: "github.com/RWCojack007/NS-railway, data/stations-2020-01-nl.csv, debf402",
    changes: {
      nl: "Alleen de negen stations van Utrecht. Buurt en wijk erbij gezocht met de coördinaten, ook de buurten binnen 250 meter.",
      en: "Only the nine stations of Utrecht. Neighbourhood and district added from the coordinates, and the neighbourhoods within 250 metres.",
    },
  },
  {
    key: "postcodes",
    title: { nl: "Postcodes", en: "Postcodes" },
    files: ["postcodes.json"],
    publisher: "Centraal Bureau voor de Statistiek (CBS)",
    year: 2024,
    licence: { nl: "CC BY 4.0", en: "CC BY 4.0" },
    source:
      "CBS: Kerncijfers wijken en buurten 2024 (85984NED); github.com/bobdenotter/4pp (MIT); github.com/drikusroor/dutch-postal-code-city-coordinates (MIT)",
    changes: {
      nl: "Per postcode de wijk waar de meeste bewoners wonen. Nagekeken met twee andere lijsten. Een postcode kan ook een stukje van een andere buurt raken.",
      en: "Per postcode the district where most of its inhabitants live. Checked against two other lists. A postcode can touch a part of another neighbourhood too.",
    },
  },
  {
    key: "campaign-days",
    title: {
      nl: "Dagen van Burendag en Kom erbij",
      en: "Days of Burendag and Kom erbij",
    },
    files: ["campaign-days.json"],
    publisher: "Oranje Fonds, Douwe Egberts, ministerie van VWS",
    year: 2025,
    licence: { nl: "Feiten, geen licentie nodig", en: "Facts, no licence needed" },
    source: "prisma/reference-data/campaign-days.json",
    changes: {
      nl: "Verzameld van openbare webpagina's; per dag staat de bron in het bestand. De regel voor komende jaren is van ons. Het is een voorstel: de organisator bepaalt de dagen.",
      en: "Collected from public web pages; the file names the source per day. The rule for coming years is ours. It is a proposal: the organiser decides the days.",
    },
  },
];
