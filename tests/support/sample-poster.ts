import type { PosterContent } from "~/domain/posters/poster";

/** A poster of a station action, for tests and measurements. */
export const samplePoster: PosterContent = {
  design: "hoi",
  language: "nl",
  title: "Twee koffie. Eén voor jou, één om weg te geven.",
  facts: [
    {
      day: "Vrijdag 1 oktober",
      date: "2027-10-01",
      times: ["7.00 – 9.30 uur", "15.00 – 16.30 uur"],
      place: "Vaartsche Rijn",
      spot: "Onder het spoor, bij de trap",
    },
  ],
  call: "Kom erbij",
  closing: "Gratis. Je hoeft niets te kopen.",
  sender: "Utrecht Omarmt, met de vrijwilligers van je station",
  code: { url: "HTTPS://OMARMT.NL/Q/7KX3M", address: "omarmt.nl/q/7KX3M" },
  labels: {
    day: "Wanneer",
    time: "Hoe laat",
    place: "Waar",
    partners: "Samen met",
    moreDays: "En op meer dagen",
    code: "QR-code naar omarmt.nl/q/7KX3M",
  },
};
