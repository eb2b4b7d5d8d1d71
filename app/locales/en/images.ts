export default {
  credit: "Picture: {{name}}",
  upload: {
    file: "Picture",
    replace: "Another picture",
    fileHint:
      "JPEG, PNG, WebP or AVIF, 12 MB at most and at least 480 by 270 pixels. We take out where the picture was made.",
    add: "See the picture",
    show: "See it again",
    remove: "Take the picture away",
    alt: "What does the picture show?",
    altHint:
      "For people who cannot see it. For instance: four neighbours at a long table in the garden.",
    credit: "Who made the picture?",
    permission: "I may use this picture. The people in it agree.",
  },
  focal: {
    title: "What must always stay in the picture?",
    intro: "Sometimes we cut a piece off. Tap what must always be there, a face for instance.",
    tap: "Tap what must stay in the picture",
    places: "Or choose a place in the picture",
    rows: { top: "Top", middle: "Middle", bottom: "Bottom" },
    columns: { left: "left", middle: "centre", right: "right" },
    wide: "In the agenda",
    square: "Square",
    done: "Done",
    waits: "Kept. The team will look at it. Until then the picture in the agenda stays as it is.",
    kept: "This always stays in the picture now.",
  },
  share: {
    agenda: "Agenda of Utrecht",
    andMore_one: "{{span}}, and {{count}} more",
    andMore_other: "{{span}}, and {{count}} more",
    online: "Online",
    cancelled: "Cancelled",
    alt: "{{title}}: {{when}}",
    altCancelled: "{{title}}: cancelled",
  },
};
