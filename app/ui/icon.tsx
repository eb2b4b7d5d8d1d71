/** The small drawings beside words, on a grid of 24. Always with a word: hidden from screen readers. */
const PATHS = {
  arrow: "M4 12h15M13 6l6 6-6 6",
  back: "M20 12H5M11 6l-6 6 6 6",
  calendar: "M4 6h16v14H4zM4 10.5h16M8 3v5M16 3v5",
  camera: "M3 8h4l2-3h6l2 3h4v12H3zM12 17a4 4 0 1 0 0-8 4 4 0 0 0 0 8z",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.5l3.5 2",
  cross: "M6 6l12 12M18 6L6 18",
  cup: "M5 8h11l-1 12H6zM16 10h2a2.5 2.5 0 0 1 0 5h-2.4M8 4c-1-1 1-1.5 0-3M12 4c-1-1 1-1.5 0-3",
  download: "M12 4v11M7 10.5l5 5 5-5M4 20h16",
  ear: "M7 9a5 5 0 0 1 10 0c0 4-4 4.5-4 8a3 3 0 0 1-5.5 1.5M10 9.5a2 2 0 0 1 4 0",
  edit: "M4 20l1-4.5L16.5 4 20 7.5 8.5 19z",
  euro: "M18 6.5a7.5 7.5 0 1 0 0 11M3.5 10.5h10M3.5 13.5h10",
  mail: "M3 5.5h18v13H3zM3.5 6l8.5 7 8.5-7",
  offline: "M3 3l18 18M7 18h11M8.5 8A6 6 0 0 0 7 18M12 6.5a6 6 0 0 1 6 5 3.5 3.5 0 0 1 2.5 5",
  ok: "M4.5 12.5l5 5 10-11",
  people:
    "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-4 3-6.5 6.5-6.5s6.5 2.5 6.5 6.5M16 5a3.5 3.5 0 0 1 0 6.5M18 14c2.2.8 3.5 3 3.5 6",
  phone: "M7 2.5h10v19H7zM11 18.5h2",
  pin: "M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  plus: "M12 5v14M5 12h14",
  poster: "M5 3h14v18H5zM8 7h8M8 11h8M13 15h3v3h-3z",
  print: "M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z",
  question: "M4 4.5h16v12h-8l-5 4v-4H4z",
  undo: "M8 5L4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-3",
  warn: "M12 3.5L22 20.5H2zM12 10v4.5M12 17.5v.1",
  wheelchair:
    "M10.5 5.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM10.5 8v6.5H16l2.5 5.5M10.5 10.5h5M7.5 11.5a5.5 5.5 0 1 0 7.5 7.5",
} as const;

export type IconName = keyof typeof PATHS;
export const ICONS = Object.keys(PATHS) as IconName[];

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
