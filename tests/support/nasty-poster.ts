import {
  POSTER_FORMATS,
  type PosterContent,
  type PosterDesign,
  type PosterFormat,
  type PosterLanguage,
} from "~/domain/posters/poster";
import { samplePoster } from "./sample-poster";

/** Nasty texts pick one by chance: a new design goes last. */
export const DESIGNS: PosterDesign[] = [
  "hoi",
  "neutral",
  "burendag",
  "komerbij",
  "lief",
  "thrifty",
];
export const FORMATS = Object.keys(POSTER_FORMATS) as PosterFormat[];

/** A poster that somebody could ask for, on purpose or not. */
export type NastyPoster = { content: PosterContent; format: PosterFormat };

/** Repeatable chance. */
function chance(seed: number) {
  let state = seed * 2654435761 + 1;
  return (below: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) | 0;
    return Math.abs(state ^ (state >>> 13)) % below;
  };
}

const WORDS = [
  ..."ik de Het een koffie Station buren 10.30 € 2,50 – … & “Hallo” (soep) 't j-g-p ÀÉÏÕÜ Łódź".split(
    " ",
  ),
  ...'İstanbul ğüşöçı Ångström Dvořák Çelik é̈ naïef X CO² 100% <b> </svg> "x" \\n %s // a/b ffi fl'.split(
    " ",
  ),
  "buurtbewonersbijeenkomst",
  "Multifunctionele",
  "arbeidsongeschiktheidsverzekering",
  "Kindercarnavalsoptochtvoorbereidingswerkzaamheden",
  "W".repeat(60),
  "x".repeat(200),
  "a\u00ADb\u200Bc",
  "De Ketel",
  "\n",
  "   ",
];

const ARABIC_WORDS = [
  ..."نأكل الشوربة معًا في شارع كنالسترات، مجانًا! هل تأتي؟ (مرحبًا) إلى والمستشفيات أوتريخت".split(
    " ",
  ),
  ..."10.30 De Ketel 2 Kanaalstraat 41, CO² 100% أ/ب يوم ٢ ـ ﷺ".split(" "),
  "بين (Buurthuis De Ketel) و«Het Klokhuis»",
  "لااااااااااااااااااااااااااااااااااااااااااااااااااااااااااااااااااااااااااا",
];

const LANGUAGES: PosterLanguage[] = ["nl", "nl", "en", "tr", "ar"];

/** Long and odd words in every field, the same for the same seed. */
export function nasty(seed: number): NastyPoster {
  const pick = chance(seed);
  const language = LANGUAGES[pick(LANGUAGES.length)] ?? "nl";
  const words = language === "ar" ? [...WORDS, ...ARABIC_WORDS, ...ARABIC_WORDS] : WORDS;
  const text = (most: number) =>
    Array.from({ length: pick(most + 1) }, () => words[pick(words.length)] ?? "").join(" ");
  const days = 1 + (pick(3) === 0 ? pick(7) : 0);
  return {
    format: FORMATS[pick(FORMATS.length)] ?? "a3",
    content: {
      ...samplePoster,
      design: DESIGNS[pick(DESIGNS.length)] ?? "hoi",
      language,
      title: text(pick(3) === 0 ? 30 : 6),
      facts: Array.from({ length: days }, (_, day) => ({
        day: pick(6) === 0 ? text(4) : `Donderdag ${day + 10} september`,
        date: pick(4) === 0 ? undefined : `2027-09-${day + 10}`,
        times: Array.from(
          { length: pick(4) },
          (_unused, slot) => `${slot + 9}.00 – ${slot + 10}.30 uur`,
        ),
        place: text(pick(3) === 0 ? 12 : 3),
        spot: text(pick(3) === 0 ? 20 : 4),
      })),
      call: pick(3) === 0 ? text(4) : "Kom erbij",
      closing: text(8),
      sender: text(6),
      partners: Array.from({ length: pick(7) }, () => text(3)),
    },
  };
}

const MARKS = ["\u0300", "\u0301", "\u0303", "\u0304", "\u0308"];
const VOWELS = [
  ..."\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0653\u0654\u0655\u0656\u0670",
];

const PLAIN_WORDS = [
  ..."ŞĞİÇÖÜ İĞDIR ÇAĞRIŞIM ŻÓŁĆ ÅNGSTRÖM ÉÉN ÑANDÚ ÀÁÂÃÄÅ ŘÍČŤ ğjpqy ģķļņ ĢĶĻŅ Țș Ęąįų".split(" "),
  ..."0123456789 10.30–11.45 030-2861234 1.000.000.000.000.000.000 2027 24/7 € 3,50".split(" "),
  "(gratis!)",
  "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
  "ÇEKOSLOVAKYALILAŞTIRAMADIKLARIMIZDANMIŞSINIZCASINA",
  "ĢĞĘŞ".repeat(25),
  "9".repeat(120),
  "j".repeat(90),
];

const VOCALISED_WORDS = [
  ..."بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ أَهْلًا وَسَهْلًا بِكُمْ فِي حَيِّنَا قَهْوَةٌ مَجَّانِيَّةٌ لِلْجَمِيعِ إِلَى ٱلْمُسْتَشْفَيَاتِ لِلطُّفُولَةِ".split(
    " ",
  ),
  "ﷺ",
  "﷽",
  "٠١٢٣٤٥٦٧٨٩",
  "De Ketel",
  "ŞĞİ",
  "«Het Klokhuis»",
  "10.30",
  "ـ".repeat(60),
  "ممممممممممججججججججججععععععععععییییییییییی",
];

/** Letters with marks over and under each other, capitals with accents, digits, empty fields. */
export function marked(seed: number): NastyPoster {
  const pick = chance(seed + 7919);
  const language = LANGUAGES[pick(LANGUAGES.length)] ?? "nl";
  const isArabic = language === "ar";
  const words = isArabic ? [...VOCALISED_WORDS, ...VOCALISED_WORDS, ...PLAIN_WORDS] : PLAIN_WORDS;
  const stacked = pick(3) === 0;
  const most = pick(4);
  const decorate = (word: string) =>
    [...word]
      .map((letter) => {
        const marks = /\p{Script=Arabic}/u.test(letter) ? VOWELS : MARKS;
        if (!/\p{L}/u.test(letter)) return letter;
        const count = pick(most + 1);
        return letter + Array.from({ length: count }, () => marks[pick(marks.length)]).join("");
      })
      .join("");
  const text = (longest: number) =>
    Array.from({ length: pick(longest + 1) }, () => {
      const word = words[pick(words.length)] ?? "";
      return stacked && pick(2) === 0 ? decorate(word) : word;
    }).join(" ");
  const days = pick(5) === 0 ? pick(6) : 1;
  const optional = (longest: number) => (pick(3) === 0 ? "" : text(longest));
  return {
    format: FORMATS[pick(FORMATS.length)] ?? "a3",
    content: {
      ...samplePoster,
      design: DESIGNS[pick(DESIGNS.length)] ?? "hoi",
      language,
      title: optional(pick(3) === 0 ? 24 : 5),
      facts: Array.from({ length: days }, (_, day) => ({
        day: pick(2) === 0 ? text(4) : `Donderdag ${day + 10} september`,
        date:
          pick(3) === 0 ? undefined : `2027-${String(1 + pick(12)).padStart(2, "0")}-${day + 10}`,
        times: Array.from({ length: pick(3) }, () =>
          pick(2) === 0 ? text(3) : "9.00 – 10.30 uur",
        ),
        place: optional(pick(2) === 0 ? 10 : 3),
        spot: optional(pick(2) === 0 ? 16 : 4),
      })),
      call: optional(4),
      closing: optional(8),
      sender: optional(6),
      partners: Array.from({ length: pick(7) }, () => text(3)),
      points: Array.from({ length: pick(4) === 0 ? 1 + pick(3) : 0 }, () => ({
        label: text(2),
        text: text(4),
        detail: optional(4),
      })),
    },
  };
}
