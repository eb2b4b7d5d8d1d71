import { REGISTRATION_NEWS } from "~/domain/registrations/registration";

const id = "0198c0de-0000-7000-8000-000000000001";
const submission = { submissionId: id, byAccount: false, title: "Soep & verhalen" };
const kit = {
  orderId: id,
  edition: "Kom erbij 2026",
  lines: [
    { amount: 2, name: "Slinger" },
    { amount: 40, name: "Kaartjes" },
  ],
};
const item = {
  slug: "soep",
  title: "Soep & verhalen",
  summary: "Samen eten.",
  placeName: "De Dreef",
  wijkCode: "WK034401",
  priceCents: 0,
  stepFree: true,
  dates: [{ startsAt: "2026-09-24T08:00:00.000Z", endsAt: "2026-09-24T10:00:00.000Z" }],
  allDay: false,
  moreDates: 2,
};
const registration = {
  registrationId: id,
  name: "Joris",
  seats: 2,
  confirmed: true,
  heldUntil: null,
  title: "Soep & verhalen",
  organiser: "Buurthuis De Dreef",
  place: "De Dreef, Dreef 1",
  slug: "soep",
  allDay: false,
  startsAt: "2026-09-24T08:00:00.000Z",
  endsAt: "2026-09-24T10:00:00.000Z",
};

/**
 * Mails as they wait in the database, at least one of each name: a mail that was written by an older version is sent by
 * a newer one. Names and props change by adding only.
 */
export const STORED_MAILS: { template: string; props: object }[] = [
  { template: "sign-in", props: { requestId: id, next: null } },
  { template: "sign-in", props: { requestId: id, next: "/acties?stand=open" } },
  { template: "invitation", props: { name: "Joris", invitedBy: "Marijke", partnerName: null } },
  { template: "invitation", props: { name: "Joris", invitedBy: "Marijke", partnerName: "DOCK" } },
  {
    template: "action-submitted",
    props: { actionTitle: "HOI! koffie", partnerName: "DOCK", actionPath: "/acties/1" },
  },
  {
    template: "action-published",
    props: { actionTitle: "HOI! koffie", actionPath: "/acties/1", listingPath: "/agenda/koffie" },
  },
  {
    template: "action-returned",
    props: { actionTitle: "HOI! koffie", actionPath: "/acties/1", note: "Hoe laat?\nEn waar?" },
  },
  {
    template: "action-cancelled",
    props: { actionTitle: "HOI!  koffie", actionPath: "/acties/1" },
  },
  {
    template: "poster-submitted",
    props: { actionTitle: "HOI! koffie", partnerName: "DOCK", queuePath: "/acties/wachtrij" },
  },
  {
    template: "poster-approved",
    props: { actionTitle: "HOI! koffie", postersPath: "/acties/1/posters" },
  },
  {
    template: "poster-returned",
    props: { actionTitle: "HOI! koffie", postersPath: "/acties/1/posters", note: "Korter <b>" },
  },
  { template: "submission-saved", props: submission },
  { template: "submission-saved", props: { ...submission, byAccount: true } },
  { template: "submission-confirm", props: { ...submission, email: "joris@post.example" } },
  { template: "submission-received", props: submission },
  { template: "submission-received", props: { ...submission, byAccount: true } },
  { template: "submission-link", props: submission },
  { template: "submission-published", props: { ...submission, listingPath: "/agenda/soep" } },
  {
    template: "submission-published",
    props: { ...submission, byAccount: true, listingPath: "/agenda/soep" },
  },
  {
    template: "submission-waiting",
    props: { title: "Soep", organiserName: "De Dreef", queuePath: "/inzendingen/wachtrij" },
  },
  ...[
    "approved",
    "edited",
    "changeApproved",
    "changeEdited",
    "asked",
    "rejected",
    "changeRejected",
  ].flatMap((decision) =>
    [
      { firstName: "Yara", note: "", listingPath: "/agenda/soep", byAccount: false },
      { firstName: "", note: "Dank je.\nTot dan.", listingPath: null, byAccount: true },
    ].map((props) => ({
      template: "submission-decided",
      props: { ...submission, decision, ...props },
    })),
  ),
  ...[1, 3].map((waiting) => ({
    template: "queue-waiting",
    props: { firstName: "Fatma", waiting, lying: waiting, queuePath: "/inzendingen/wachtrij" },
  })),
  ...[
    { allDay: false, place: "De Dreef", firstName: "Yara" },
    { allDay: true, place: "", firstName: "" },
  ].map((props) => ({
    template: "still-holds",
    props: {
      dateId: id,
      title: "Soep & verhalen",
      startsAt: "2026-09-24T08:00:00.000Z",
      endsAt: "2026-09-24T10:00:00.000Z",
      ...props,
    },
  })),
  ...["confirm", "ordered", "changed", "cancelled", "sent"].map((about) => ({
    template: `kit-${about}`,
    props: kit,
  })),
  ...[id, null].map((submissionId) => ({
    template: "edition-reminder",
    props: {
      edition: "Kom erbij 2026",
      partnerName: "DOCK",
      startsOn: "2026-09-24",
      endsOn: "2026-10-02",
      closesOn: "2026-09-01",
      submissionId,
    },
  })),
  {
    template: "import-failing",
    props: { name: "Agenda", path: "/importeren/1", since: "2026-09-20T10:00:00.000Z" },
  },
  ...REGISTRATION_NEWS.flatMap((news) =>
    [
      {},
      {
        confirmed: false,
        heldUntil: "2026-09-22T10:00:00.000Z",
        place: "",
        allDay: true,
        seats: 1,
      },
    ].map((props) => ({ template: "registration", props: { news, ...registration, ...props } })),
  ),
  { template: "newsletter-confirm", props: { subscriberId: id } },
  { template: "newsletter-known", props: { subscriberId: id } },
  {
    template: "newsletter-test",
    props: {
      words: {
        subjectNl: "Deze week",
        subjectEn: "",
        introNl: "Hallo!\n\nVeel te doen.",
        introEn: "",
      },
      items: [item, { ...item, slug: "park", wijkCode: null, priceCents: 350, stepFree: false }],
      filterQuery: "?wanneer=week",
    },
  },
];
