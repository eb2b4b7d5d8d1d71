export default {
  credit: "Beeld: {{name}}",
  upload: {
    file: "Foto",
    replace: "Een andere foto",
    fileHint:
      "JPEG, PNG, WebP of AVIF, hoogstens 12 MB en minstens 480 bij 270 pixels. De plek waar de foto is gemaakt, halen we eruit.",
    add: "Foto bekijken",
    show: "Opnieuw bekijken",
    remove: "Foto weghalen",
    alt: "Wat is er op de foto te zien?",
    altHint:
      "Voor wie de foto niet kan zien. Bijvoorbeeld: vier buren aan een lange tafel in de tuin.",
    credit: "Wie maakte de foto?",
    permission: "Ik mag deze foto gebruiken. Wie erop staat, vindt het goed.",
  },
  focal: {
    title: "Wat moet altijd in beeld blijven?",
    intro:
      "Soms knippen we een stuk van de foto af. Tik op wat er altijd op moet staan, bijvoorbeeld een gezicht.",
    tap: "Tik op wat in beeld moet blijven",
    places: "Of kies een plek in de foto",
    rows: { top: "Boven", middle: "Midden", bottom: "Onder" },
    columns: { left: "links", middle: "in het midden", right: "rechts" },
    wide: "In de agenda",
    square: "Vierkant",
    done: "Klaar",
    waits: "Bewaard. De redactie kijkt ernaar. Tot dan blijft het beeld in de agenda zoals het is.",
    kept: "Dit blijft nu altijd in beeld.",
  },
  share: {
    agenda: "Agenda van Utrecht",
    andMore_one: "{{span}}, en nog {{count}} keer",
    andMore_other: "{{span}}, en nog {{count}} keer",
    online: "Online",
    cancelled: "Gaat niet door",
    alt: "{{title}}: {{when}}",
    altCancelled: "{{title}}: gaat niet door",
  },
};
